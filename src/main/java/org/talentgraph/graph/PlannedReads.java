package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is selected: makes a plan, applies the passes for what the operation sees, and runs
 * the statement. Each plan is rendered once, because rendering takes as long as a small statement
 * runs.
 */
final class PlannedReads {

  private static final int PLANS = 500;

  private final GraphModel model;
  private final StatementFiles files;
  private final Cursors cursors;
  private final GraphReads reads;
  private final LoadingCache<Key, Compiled> compiled =
      Caffeine.newBuilder().maximumSize(PLANS).build(this::compile);

  PlannedReads(GraphModel model, StatementFiles files, Cursors cursors, GraphReads reads) {
    this.model = model;
    this.files = files;
    this.cursors = cursors;
    this.reads = reads;
  }

  /**
   * A plan after all passes.
   *
   * @param asOf whether it is as of a day, which is a parameter of the statements of files
   */
  private record Key(Plan plan, boolean asOf) {}

  /** The statement of a plan, and how its answer is read. */
  record Compiled(String statement, Answering.Reader reader) {}

  /**
   * What one field reads.
   *
   * @param language the language of texts that name none; null reads them in both
   */
  @Nullable Object read(Reading reading, @Nullable Language language, View view) {
    return read(List.of(reading), language, view);
  }

  /** What several fields read in one statement; each of them reads a list of nodes. */
  @SuppressWarnings("unchecked")
  List<List<@Nullable Row>> readAll(List<Reading> readings, Language language, View view) {
    var answer = requireNonNull(read(readings, language, view));
    return readings.size() == 1
        ? List.of((List<@Nullable Row>) answer)
        : (List<List<@Nullable Row>>) answer;
  }

  private @Nullable Object read(List<Reading> readings, @Nullable Language language, View view) {
    var values = new Values();
    var plan = plan(readings, language, view, values);
    var compiled = requireNonNull(this.compiled.get(new Key(plan, view.day().isPresent())));
    var parameters = values.parameters();
    view.day().ifPresent(day -> parameters.put(AsOf.PARAMETER, day.parameter()));
    return compiled.reader().read(reads.value(compiled.statement(), parameters), values);
  }

  Plan plan(List<Reading> readings, @Nullable Language language, View view, Values values) {
    var planner = new Planner(model, cursors, language, values);
    var plan =
        new Plan(
            readings.stream().map(each -> planner.root(each.root(), each.selection())).toList());
    if (view.day().isPresent()) {
      plan = new AsOfPass(model).apply(plan);
    }
    return view.visibility() == Visibility.EVERYTHING
        ? plan
        : new VisibilityPass(model, view.visibility(), values).apply(plan);
  }

  private Compiled compile(Key key) {
    return new Compiled(
        Rendering.render(key.plan(), model, files, key.asOf()), Answering.of(key.plan()));
  }

  /** The statement of a plan, as it is sent to the database. */
  String statement(Plan plan, View view) {
    return compile(new Key(plan, view.day().isPresent())).statement();
  }
}
