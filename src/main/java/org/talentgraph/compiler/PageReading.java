package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;
import static org.talentgraph.compiler.Answering.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Work;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.Values;

/** Reads a page from the answer of the database: its rows, totals and facets. */
final class PageReading {

  private final ConnectionPlan plan;
  private final Map<String, Answering.Reader> edges = new HashMap<>();

  PageReading(ConnectionPlan plan) {
    this.plan = plan;
    for (var section : plan.sections()) {
      if (section instanceof Edges each) {
        edges.put(each.key(), Answering.edges(each));
      }
    }
  }

  Page read(List<@Nullable Object> raw, Values values) {
    var next = 0;
    List<@Nullable Object> rows = new ArrayList<>();
    if (plan.hasPage()) {
      rows.addAll(list(raw.get(next++)));
    }
    var more = cut(rows, values);
    Map<String, @Nullable Object> read = new HashMap<>();
    var column = plan.hasCursors() ? 1 : 0;
    long synthetic = 0;
    for (var section : plan.sections()) {
      switch (section) {
        case Edges each -> read.put(each.key(), column(rows, column++, each, values));
        case ConnectionPlan.Total(var key, var ofSynthetic) -> {
          var counted = raw.get(next++);
          read.put(key, ofSynthetic ? list(counted).getFirst() : counted);
          synthetic =
              ofSynthetic ? ((Number) requireNonNull(list(counted).getLast())).longValue() : 0;
          Work.countRows(1);
        }
        case ConnectionPlan.Facets facets ->
            read.put(facets.key(), new FacetReading(facets).read(list(raw.get(next++)).getFirst()));
        case ConnectionPlan.Info _ -> {}
      }
    }
    return page(read, positions(rows), more, synthetic);
  }

  private List<@Nullable Object> column(
      List<@Nullable Object> rows, int column, Edges section, Values values) {
    var reader = requireNonNull(edges.get(section.key()));
    List<@Nullable Object> read = new ArrayList<>();
    rows.forEach(row -> read.add(reader.read(list(row).get(column), values)));
    return read;
  }

  /**
   * Takes away the row that was read only to know that there are more, and turns a backward page
   * round.
   */
  private boolean cut(List<@Nullable Object> rows, Values values) {
    var page = plan.page();
    if (page == null) {
      return false;
    }
    var limit = ((Number) requireNonNull(values.get(page.limit()))).intValue();
    var more = page.more() && rows.size() == limit;
    if (more) {
      rows.removeLast();
    }
    if (page.backwards()) {
      Collections.reverse(rows);
    }
    return more;
  }

  @SuppressWarnings("unchecked")
  private List<List<Object>> positions(List<@Nullable Object> rows) {
    List<List<Object>> positions = new ArrayList<>();
    if (plan.hasCursors()) {
      rows.forEach(row -> positions.add((List<Object>) requireNonNull(list(row).getFirst())));
    }
    return positions;
  }

  private Page page(
      Map<String, @Nullable Object> read,
      List<List<Object>> positions,
      boolean more,
      long synthetic) {
    var page = plan.page();
    var after = page != null && page.after() != null;
    var before = page != null && page.before() != null;
    return page != null && page.backwards()
        ? new Page(plan, read, positions, before, more || after, synthetic, null)
        : new Page(plan, read, positions, more || before, after, synthetic, null);
  }
}
