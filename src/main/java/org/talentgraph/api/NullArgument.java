package org.talentgraph.api;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import org.talentgraph.language.ErrorCode;

/**
 * An argument that must not be null, and is given a variable that is. Validation lets it pass where
 * the variable has a default value, for which null is then sent.
 */
final class NullArgument {

  private NullArgument() {}

  static Explanation refusal(Document document, GraphQLSchema schema, CoercedVariables variables) {
    var place = DocumentPlace.last(each -> isOne(each, variables), document, schema);
    if (!(place.node() instanceof Argument argument)) {
      var words = QueryErrors.WORDS.text("variable");
      return new Explanation(ErrorCode.INVALID_VARIABLE, words.english(), words.chinese());
    }
    var variable = "$" + ((VariableReference) argument.getValue()).getName();
    var type = Objects.requireNonNull(place.argument()).getType();
    var words =
        QueryErrors.WORDS.text(
            "input.null", argument.getName() + ": " + variable, GraphQLTypeUtil.simplePrint(type));
    return new Explanation(ErrorCode.INVALID_VARIABLE, words.english(), words.chinese())
        .at(place.coordinate());
  }

  private static boolean isOne(DocumentPlace place, CoercedVariables variables) {
    return place.argument() != null
        && place.argument().getType() instanceof GraphQLNonNull
        && place.node() instanceof Argument argument
        && argument.getValue() instanceof VariableReference variable
        && variables.containsKey(variable.getName())
        && variables.get(variable.getName()) == null;
  }
}
