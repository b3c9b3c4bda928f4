package org.talentgraph.api;

import graphql.execution.RawVariables;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;

/**
 * An argument that must not be null, and is given a variable that is. Validation lets it pass where
 * the variable has a default value, for which null is then sent.
 */
final class NullArgument {

  private NullArgument() {}

  static Optional<InputProblem> find(
      Document document, GraphQLSchema schema, RawVariables variables) {
    var place = DocumentPlace.last(each -> isOne(each, variables), document, schema);
    if (!(place.node() instanceof Argument argument)
        || place.argument() == null
        || place.coordinate() == null) {
      return Optional.empty();
    }
    var variable = "$" + ((VariableReference) argument.getValue()).getName();
    var type = GraphQLTypeUtil.simplePrint(place.argument().getType());
    return Optional.of(
        new InputProblem(
            argument.getName(),
            place.coordinate(),
            QueryErrors.WORDS.text("input.null", argument.getName() + ": " + variable, type)));
  }

  private static boolean isOne(DocumentPlace place, RawVariables variables) {
    return place.argument() != null
        && place.argument().getType() instanceof GraphQLNonNull
        && place.node() instanceof Argument argument
        && argument.getValue() instanceof VariableReference variable
        && variables.containsKey(variable.getName())
        && variables.get(variable.getName()) == null;
  }
}
