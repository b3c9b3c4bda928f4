package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.TrivialDataFetcher;
import graphql.TypeResolutionEnvironment;
import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers every field that SDL alone describes: a root field by its statement, and what is below it
 * from the map that the statement returned, by the key of the answer. Its fetchers are trivial ones
 * to graphql-java and Spring: nothing to trace, and no connection for Spring to adapt.
 */
final class GraphWiring implements WiringFactory {

  private final GraphModel model;
  private final StatementCache statements;
  private final GraphReads reads;
  private final Cursors cursors;

  GraphWiring(GraphModel model, StatementCache statements, GraphReads reads, Cursors cursors) {
    this.model = model;
    this.statements = statements;
    this.reads = reads;
    this.cursors = cursors;
  }

  @Override
  public @Nullable TrivialDataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
    var parent = environment.getParentType().getName();
    var definition = environment.getFieldDefinition();
    var connection = SdlReader.typeName(definition.getType()).endsWith(SdlReader.CONNECTION);
    var stored = model.findType(parent);
    if (stored.isPresent() && stored.get().kind() == GraphType.Kind.ROOT) {
      var root = stored.get().field(definition.getName());
      if (root == null || root instanceof GraphField.Computed) {
        throw unanswered(parent, definition.getName());
      }
      TrivialDataFetcher<?> fetcher = env -> root(root, env);
      return connection ? paged(root, fetcher) : noting(fetcher);
    }
    TrivialDataFetcher<?> byKey = GraphWiring::byKey;
    if (stored.isPresent()) {
      var field = stored.get().field(definition.getName());
      return connection && field != null ? paged(field, byKey) : noting(byKey);
    }
    if (parent.endsWith(SdlReader.CONNECTION)) {
      return switch (definition.getName()) {
        case "edges" -> noting(env -> page(env).edges(key(env)));
        case "pageInfo" -> env -> page(env).pageInfo();
        case "facets" ->
            env -> ((List<?>) requireNonNull(page(env).map().get(key(env)))).getFirst();
        default -> env -> page(env).map().get(key(env));
      };
    }
    if (parent.endsWith("Edge")) {
      return definition.getName().equals("cursor")
          ? env -> edge(env).cursor()
          : noting(env -> edgeField(env));
    }
    if (parent.equals("FacetValue") && definition.getName().equals("name")) {
      return GraphWiring::facetName;
    }
    return computed(definition);
  }

  /** What a type that is no record of the graph has from Java. */
  private @Nullable TrivialDataFetcher<?> computed(FieldDefinition definition) {
    if (model.findType(SdlReader.typeName(definition.getType())).isPresent()) {
      return noting(ComputedFields::nodes);
    }
    var bilingual =
        definition.getInputValueDefinitions().stream()
            .anyMatch(argument -> SdlReader.typeName(argument.getType()).equals("Language"));
    return bilingual ? ComputedFields::texts : null;
  }

  /** Notes where an operation as of a day gets what may not have been valid on it. */
  private static TrivialDataFetcher<?> noting(TrivialDataFetcher<?> fetcher) {
    return environment -> {
      var value = fetcher.get(environment);
      if (environment.getGraphQlContext().hasKey(OpenPlaces.class)) {
        OpenPlaces.of(environment.getGraphQlContext())
            .note(environment.getExecutionStepInfo().getPath(), value);
      }
      return value;
    };
  }

  private static SchemaRejected unanswered(String type, String field) {
    return new SchemaRejected(
        List.of(type + "." + field + ": neither a directive nor Java says how to answer it"));
  }

  /** The type of a node that was read as one of an interface or a union, by its labels. */
  GraphQLObjectType type(TypeResolutionEnvironment environment) {
    Map<String, Object> node = environment.getObject();
    var labels = (List<?>) requireNonNull(node.get(Projection.LABELS));
    var declared = ((GraphQLNamedType) environment.getFieldType()).getName();
    var name =
        model.getType(declared).concrete().stream()
            .filter(labels::contains)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No type of " + declared + " has the labels " + labels));
    return environment.getSchema().getObjectType(name);
  }

  private @Nullable Object root(GraphField root, DataFetchingEnvironment environment) {
    var selection =
        new Selection(
            environment.getField().getName(),
            key(environment),
            environment.getArguments(),
            Set.of(),
            environment.getSelectionSet().getImmediateFields().stream()
                .map(Selection::of)
                .toList());
    return reads.read(
        statements.get(
            List.of(new Reading(root, selection)),
            Language.of(environment.getLocale()),
            AsOf.of(environment.getGraphQlContext())));
  }

  @SuppressWarnings("unchecked")
  private TrivialDataFetcher<Page> paged(GraphField field, DataFetcher<?> fetcher) {
    return environment -> {
      var answer = requireNonNull(fetcher.get(environment));
      var map = (Map<String, Object>) (answer instanceof List<?> list ? list.getFirst() : answer);
      var arguments = environment.getArguments();
      return Page.of(
          map,
          PageArguments.of(arguments),
          row ->
              cursors.write(
                  (List<Object>) requireNonNull(row.get(Connections.VALUES)),
                  CursorScope.of(field, arguments, Language.of(environment.getLocale()))));
    };
  }

  private static @Nullable Object byKey(DataFetchingEnvironment environment) {
    Map<String, Object> node = environment.getSource();
    return node == null ? null : node.get(key(environment));
  }

  private static @Nullable Object edgeField(DataFetchingEnvironment environment) {
    var value = edge(environment).fields().get(key(environment));
    // at a root field there is no relationship that could be cited
    return value == null && environment.getFieldDefinition().getName().equals("citations")
        ? List.of()
        : value;
  }

  private static @Nullable Object facetName(DataFetchingEnvironment environment) {
    Map<String, Object> value = environment.getSource();
    return Language.of(environment).stored("name").stream()
        .map(stored -> value == null ? null : value.get(stored))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(value == null ? null : value.get("value"));
  }

  private static Page page(DataFetchingEnvironment environment) {
    return requireNonNull(environment.getSource());
  }

  private static Page.Edge edge(DataFetchingEnvironment environment) {
    return requireNonNull(environment.getSource());
  }

  private static String key(DataFetchingEnvironment environment) {
    return environment.getExecutionStepInfo().getResultKey();
  }
}
