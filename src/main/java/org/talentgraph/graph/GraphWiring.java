package org.talentgraph.graph;

import graphql.TrivialDataFetcher;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers every field that SDL alone describes: a root field by its statement, and what is below it from the map that
 * the statement returned, by the key of the answer. Its fetchers are trivial ones to graphql-java and Spring: nothing to
 * trace, and no connection for Spring to adapt.
 */
final class GraphWiring implements WiringFactory {

    private final GraphModel model;
    private final Compiler compiler;
    private final GraphReads reads;
    private final Cursors cursors;

    GraphWiring(GraphModel model, Compiler compiler, GraphReads reads, Cursors cursors) {
        this.model = model;
        this.compiler = compiler;
        this.reads = reads;
        this.cursors = cursors;
    }

    @Override
    public @Nullable TrivialDataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
        var parent = environment.getParentType().getName();
        var field = environment.getFieldDefinition();
        var connection = SdlReader.typeName(field.getType()).endsWith(SdlReader.CONNECTION);
        var stored = model.findType(parent);
        if (stored.isPresent() && stored.get().kind() == GraphType.Kind.ROOT) {
            var root = stored.get().field(field.getName());
            if (root == null || root instanceof GraphField.Computed) {
                throw unanswered(parent, field.getName());
            }
            TrivialDataFetcher<?> fetcher = env -> root(root, env);
            return connection ? paged(fetcher) : fetcher;
        }
        TrivialDataFetcher<?> byKey = GraphWiring::byKey;
        if (stored.isPresent()) {
            return connection ? paged(byKey) : byKey;
        }
        if (parent.endsWith(SdlReader.CONNECTION)) {
            return switch (field.getName()) {
                case "edges" -> env -> page(env).edges(key(env));
                case "pageInfo" -> env -> page(env).pageInfo();
                default -> env -> page(env).map().get(key(env));
            };
        }
        if (parent.endsWith("Edge")) {
            return field.getName().equals("cursor") ? env -> edge(env).cursor() : env -> edgeField(env);
        }
        if (parent.equals("FacetValue") && field.getName().equals("name")) {
            return GraphWiring::facetName;
        }
        return null;
    }

    private static SchemaRejected unanswered(String type, String field) {
        return new SchemaRejected(List.of(type + "." + field + ": neither a directive nor Java says how to answer it"));
    }

    /** The type of a node that was read as one of an interface or a union, by its labels. */
    GraphQLObjectType type(TypeResolutionEnvironment environment) {
        Map<String, Object> node = environment.getObject();
        var labels = (List<?>) node.get(Projection.LABELS);
        var declared = ((GraphQLNamedType) environment.getFieldType()).getName();
        var name = model.getType(declared).concrete().stream()
                .filter(labels::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No type of " + declared + " has the labels " + labels));
        return environment.getSchema().getObjectType(name);
    }

    private @Nullable Object root(GraphField root, DataFetchingEnvironment environment) {
        var selection = new Selection(
                environment.getField().getName(),
                key(environment),
                environment.getArguments(),
                java.util.Set.of(),
                environment.getSelectionSet().getImmediateFields().stream()
                        .map(Selection::of)
                        .toList());
        return reads.read(compiler.compile(root, selection, Language.of(environment.getLocale())));
    }

    @SuppressWarnings("unchecked")
    private TrivialDataFetcher<Page> paged(DataFetcher<?> fetcher) {
        return environment -> {
            var map = (Map<String, Object>) fetcher.get(environment);
            var arguments = environment.getArguments();
            var scope = CursorScope.of(
                    environment.getField().getName(), arguments, Language.of(environment.getLocale()));
            return Page.of(map, PageArguments.of(arguments), row ->
                    cursors.write((List<Object>) row.get(Connections.VALUES), scope));
        };
    }

    private static @Nullable Object byKey(DataFetchingEnvironment environment) {
        Map<String, Object> node = environment.getSource();
        return node == null ? null : node.get(key(environment));
    }

    private static @Nullable Object edgeField(DataFetchingEnvironment environment) {
        var value = edge(environment).fields().get(key(environment));
        // at a root field there is no relationship that could be cited
        return value == null && environment.getFieldDefinition().getName().equals("citations") ? List.of() : value;
    }

    private static @Nullable Object facetName(DataFetchingEnvironment environment) {
        Map<String, Object> value = environment.getSource();
        var in = environment.getArgument("in");
        var language = in == null ? Language.of(environment.getLocale()) : Language.valueOf(in.toString());
        return language.stored("name").stream()
                .map(stored -> value == null ? null : value.get(stored))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(value == null ? null : value.get("value"));
    }

    private static Page page(DataFetchingEnvironment environment) {
        return java.util.Objects.requireNonNull(environment.getSource());
    }

    private static Page.Edge edge(DataFetchingEnvironment environment) {
        return java.util.Objects.requireNonNull(environment.getSource());
    }

    private static String key(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getResultKey();
    }
}
