package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Passes;
import org.talentgraph.plan.Plan;
import org.talentgraph.plan.Planner;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Values;

/**
 * Reads what is selected: plans it, passes the plan through what the operation sees, and runs its
 * statement. Each plan is rendered once, which takes as long as a small statement runs.
 */
public final class PlannedReads {

  private static final int PLANS = 500;

  private final GraphModel model;
  private final StatementFiles files;
  private final Cursors cursors;
  private final Run run;
  private final LoadingCache<Plan, Compiled> compiled =
      Caffeine.newBuilder().maximumSize(PLANS).build(this::compile);

  public PlannedReads(GraphModel model, StatementFiles files, Cursors cursors, GraphReads reads) {
    this(model, files, cursors, reads::value);
  }

  private PlannedReads(GraphModel model, StatementFiles files, Cursors cursors, Run run) {
    this.model = model;
    this.files = files;
    this.cursors = cursors;
    this.run = run;
  }

  /** Gives the one value that a statement returns; null where it returns nothing. */
  @FunctionalInterface
  private interface Run {
    @Nullable Object value(String statement, Map<String, @Nullable Object> parameters);
  }

  /** The same reads within the transaction of the caller. */
  @SuppressWarnings("NullAway") // the client takes null for a value, and does not say so
  public PlannedReads within(Neo4jClient client) {
    return new PlannedReads(
        model,
        files,
        cursors,
        (statement, parameters) ->
            client
                .query(statement)
                .bindAll(parameters)
                .fetchAs(Object.class)
                .mappedBy((_, row) -> row.get(0).asObject())
                .one()
                .orElse(null));
  }

  /** The statement of a plan, and how its answer is read. */
  record Compiled(String statement, Answering.Reader reader) {}

  /** What some fields will read in one statement. */
  public record Prepared(Plan plan, Values values, @Nullable Language language, View view) {

    /** Whether it is what a reader of this language sees in this view. */
    public boolean isFor(Language language, View view) {
      return language == this.language && view.equals(this.view);
    }
  }

  /**
   * What one field reads.
   *
   * @param language of texts that name none; without one they are read in both
   */
  public @Nullable Object read(Reading reading, @Nullable Language language, View view) {
    return read(List.of(reading), language, view);
  }

  /** What several fields read in one statement, each of which is asked for a list of nodes. */
  @SuppressWarnings("unchecked")
  public List<List<@Nullable Row>> readAll(List<Reading> readings, Language language, View view) {
    var answer = requireNonNull(read(readings, language, view));
    return readings.size() == 1
        ? List.of((List<@Nullable Row>) answer)
        : (List<List<@Nullable Row>>) answer;
  }

  private @Nullable Object read(List<Reading> readings, @Nullable Language language, View view) {
    return read(prepare(readings, language, view));
  }

  public Prepared prepare(List<Reading> readings, @Nullable Language language, View view) {
    var values = new Values();
    return new Prepared(plan(readings, language, view, values), values, language, view);
  }

  public @Nullable Object read(Prepared prepared) {
    var values = prepared.values();
    var compiled = requireNonNull(this.compiled.get(prepared.plan()));
    var answer = run.value(compiled.statement(), values.parameters(prepared.view()));
    return compiled.reader().read(answer, values);
  }

  public Plan plan(List<Reading> readings, @Nullable Language language, View view, Values values) {
    var planner = new Planner(model, cursors, language, values);
    var plan =
        new Plan(
            readings.stream().map(each -> planner.root(each.root(), each.selection())).toList());
    return Passes.of(model, view, values).apply(plan);
  }

  private Compiled compile(Plan plan) {
    return new Compiled(Rendering.render(plan, model, files), Answering.of(plan));
  }

  /** The statement of a plan, as it is sent to the database. */
  String statement(Plan plan) {
    return compile(plan).statement();
  }
}
