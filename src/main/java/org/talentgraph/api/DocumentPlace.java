package org.talentgraph.api;

import graphql.language.Document;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.validation.DocumentVisitor;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of the place that an error points to.
 *
 * @param node the innermost part of the document that begins there
 */
record DocumentPlace(
    @Nullable Node<?> node,
    @Nullable GraphQLNamedType parent,
    @Nullable GraphQLFieldDefinition field,
    @Nullable GraphQLDirective directive,
    @Nullable GraphQLArgument argument) {

  private static final DocumentPlace NOWHERE = new DocumentPlace(null, null, null, null, null);

  static DocumentPlace at(
      @Nullable SourceLocation location, Document document, GraphQLSchema schema) {
    return last(place -> place.beginsAt(location), document, schema);
  }

  private boolean beginsAt(@Nullable SourceLocation location) {
    return node != null
        && node.getSourceLocation() != null
        && node.getSourceLocation().equals(location);
  }

  /** The last place that is wanted, of nested ones the innermost. */
  static DocumentPlace last(
      Predicate<DocumentPlace> wanted, Document document, GraphQLSchema schema) {
    var search = new Search(wanted, new TraversalContext(schema));
    new LanguageTraversal().traverse(document, search);
    return search.found;
  }

  /** The schema coordinate of the place, if it is a field, an argument or a directive. */
  @Nullable String coordinate() {
    var named = owner();
    return named == null || argument == null
        ? named
        : Coordinates.argument(named, argument.getName());
  }

  /** The schema coordinate of the field or the directive. */
  @Nullable String owner() {
    if (directive != null) {
      return "@" + directive.getName();
    }
    return parent == null || field == null
        ? null
        : Coordinates.field(parent.getName(), field.getName());
  }

  private static final class Search implements DocumentVisitor {

    private final Predicate<DocumentPlace> wanted;
    private final TraversalContext context;
    private DocumentPlace found = NOWHERE;

    Search(Predicate<DocumentPlace> wanted, TraversalContext context) {
      this.wanted = wanted;
      this.context = context;
    }

    @Override
    @SuppressWarnings("rawtypes") // as graphql-java has it
    public void enter(Node node, List<Node> ancestors) {
      context.enter(node, ancestors);
      var place =
          new DocumentPlace(
              node,
              (GraphQLNamedType) context.getParentType(),
              context.getFieldDef(),
              context.getDirective(),
              context.getArgument());
      if (wanted.test(place)) {
        found = place;
      }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void leave(Node node, List<Node> ancestors) {
      context.leave(node, ancestors);
    }
  }
}
