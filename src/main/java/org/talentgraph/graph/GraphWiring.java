package org.talentgraph.graph;

import graphql.TrivialDataFetcher;
import graphql.TypeResolutionEnvironment;
import graphql.language.FieldDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.compiler.Page;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;
import org.talentgraph.model.SchemaRejected;
import org.talentgraph.model.SdlReader;
import org.talentgraph.model.View;
import org.talentgraph.plan.CursorScope;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/**
 * Answers every field that the SDL alone describes: a root field by its statement, and the fields
 * below it from the rows that the statement returned. Its fetchers count as trivial for
 * graphql-java and Spring, so there is nothing to trace, and no connection for Spring to adapt.
 */
final class GraphWiring implements WiringFactory {

  private final GraphModel model;
  private final PlannedReads reads;
  private final Cursors cursors;

  GraphWiring(GraphModel model, PlannedReads reads, Cursors cursors) {
    this.model = model;
    this.reads = reads;
    this.cursors = cursors;
  }

  @Override
  public boolean providesScalar(ScalarWiringEnvironment environment) {
    return environment.getScalarTypeDefinition().getName().equals(RecordId.SCALAR.getName());
  }

  @Override
  public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
    return RecordId.SCALAR;
  }

  @Override
  public @Nullable TrivialDataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
    var parent = environment.getParentType().getName();
    var definition = environment.getFieldDefinition();
    var stored = model.findType(parent);
    if (stored.isPresent() && stored.get().kind() == GraphType.Kind.ROOT) {
      var root = stored.get().field(definition.getName());
      if (root == null || root instanceof GraphField.Computed) {
        throw new SchemaRejected(
            List.of(AnswerCheck.unanswered(parent + "." + definition.getName())));
      }
      return noting(env -> signed(root(root, env), env));
    }
    if (stored.isPresent() || model.isDerived(parent)) {
      return noting(this::answer);
    }
    if (parent.equals("FacetValue") && definition.getName().equals("name")) {
      return this::facetName;
    }
    return model.counts().contains(parent + "." + definition.getName())
        ? SyntheticTotals::counted
        : computed(definition);
  }

  /** The fields that Java answers, of a type that is no record of the graph. */
  private @Nullable TrivialDataFetcher<?> computed(FieldDefinition definition) {
    if (model.findType(SdlReader.typeName(definition.getType())).isPresent()) {
      return noting(ComputedFields::nodes);
    }
    var bilingual =
        definition.getInputValueDefinitions().stream()
            .anyMatch(argument -> SdlReader.typeName(argument.getType()).equals("Language"));
    return bilingual ? ComputedFields::texts : null;
  }

  /**
   * Notes the places where an operation as of a day reads what may not have been valid on that day.
   */
  private static TrivialDataFetcher<?> noting(TrivialDataFetcher<?> fetcher) {
    return environment -> {
      var value = fetcher.get(environment);
      if (OpenPlaces.isOpen(value)) {
        OpenPlaces.of(environment.getGraphQlContext())
            .note(environment.getExecutionStepInfo().getPath(), value);
      }
      return value;
    };
  }

  /** The type of a node that was read as one of an interface or a union, by its labels. */
  GraphQLObjectType type(TypeResolutionEnvironment environment) {
    Row node = environment.getObject();
    return environment.getSchema().getObjectType(node.type());
  }

  private @Nullable Object root(GraphField root, DataFetchingEnvironment environment) {
    var language = Language.of(environment.getLocale());
    var view = View.of(environment);
    var prepared =
        OperationPlans.find(environment, language, view)
            .orElseGet(
                () ->
                    reads.prepare(
                        List.of(new Reading(root, Selection.of(environment))), language, view));
    return Batches.work(environment).run(() -> reads.read(prepared));
  }

  /** What the statement of the root field has read already. */
  private @Nullable Object answer(DataFetchingEnvironment environment) {
    Object source = environment.getSource();
    return switch (source) {
      case Row row -> signed(row.get(key(environment)), environment);
      case FoundConnection(var page) -> SyntheticTotals.noted(page, key(environment), environment);
      case Page page -> SyntheticTotals.noted(page, key(environment), environment);
      case Page.Edge edge when environment.getField().getName().equals("cursor") -> edge.cursor();
      case Page.Edge edge -> signed(edge.row().get(key(environment)), environment);
      case null, default -> null;
    };
  }

  /** A page that knows what its cursors are bound to. */
  private @Nullable Object signed(@Nullable Object value, DataFetchingEnvironment environment) {
    if (!(value instanceof Page page) || !page.plan().hasCursors()) {
      return value;
    }
    var language = Language.of(environment.getLocale());
    var scope =
        CursorScope.of(
            page.plan().field(), environment.getArguments(), language, AsOf.of(environment));
    return page.signedBy(position -> cursors.write(position, scope));
  }

  private @Nullable Object facetName(DataFetchingEnvironment environment) {
    Map<String, @Nullable Object> value = Objects.requireNonNull(environment.getSource());
    var language = Language.of(environment);
    return language.stored("name").stream()
        .map(value::get)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> label(value).map(label -> label.in(language)))
        .orElse(value.get("value"));
  }

  private Optional<Text> label(Map<String, @Nullable Object> value) {
    return value.get("type") instanceof String type
        ? model.label(type, value.get("value"))
        : Optional.empty();
  }

  private static String key(DataFetchingEnvironment environment) {
    return environment.getExecutionStepInfo().getResultKey();
  }
}
