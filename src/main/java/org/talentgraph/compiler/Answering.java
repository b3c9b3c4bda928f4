package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Work;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.Row;
import org.talentgraph.model.Tagged;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.NodePlan;
import org.talentgraph.plan.Part;
import org.talentgraph.plan.Plan;
import org.talentgraph.plan.Values;

/**
 * Reads the answer of a plan's statement: lists, in which {@link Rendering} has put all values in
 * the order of the plan.
 */
final class Answering {

  private Answering() {}

  /** Reads one value that the database has returned. */
  @FunctionalInterface
  interface Reader {
    @Nullable Object read(@Nullable Object raw, Values values);
  }

  static Reader of(Plan plan) {
    var readers = plan.roots().stream().map(Answering::root).toList();
    return readers.size() == 1
        ? readers.getFirst()
        : (raw, values) -> {
          List<@Nullable Object> answers = new ArrayList<>();
          for (var i = 0; i < readers.size(); i++) {
            answers.add(readers.get(i).read(list(raw).get(i), values));
          }
          return answers;
        };
  }

  private static Reader root(Plan.Root root) {
    return switch (root) {
      case Plan.ById one -> node(one.node());
      case Plan.ByIds ids -> each(node(ids.node()));
      case Plan.Found found when found.tagged() -> each(tagged(node(found.node())));
      case Plan.Found found -> each(node(found.node()));
      case Plan.Paged(var connection) -> connection(connection);
      case Plan.Passing _ -> (raw, _) -> raw;
    };
  }

  @SuppressWarnings("unchecked")
  static List<@Nullable Object> list(@Nullable Object raw) {
    return raw == null ? List.of() : (List<@Nullable Object>) raw;
  }

  private static Reader each(Reader reader) {
    return (raw, values) -> {
      List<@Nullable Object> read = new ArrayList<>();
      list(raw).forEach(one -> read.add(reader.read(one, values)));
      return read;
    };
  }

  private static Reader tagged(Reader node) {
    return (raw, values) ->
        new Tagged(
            requireNonNull(list(raw).getFirst()),
            (Row) requireNonNull(node.read(list(raw).getLast(), values)));
  }

  private static Reader node(NodePlan plan) {
    if (!plan.labelled()) {
      var kind = plan.kinds().getFirst();
      var row = new RowReader(kind.parts(), !kind.open().isEmpty());
      return (raw, values) -> raw == null ? null : row.read(list(raw), 0, null, values);
    }
    Map<String, RowReader> rows = new HashMap<>();
    for (var kind : plan.kinds()) {
      var row = new RowReader(kind.parts(), !kind.open().isEmpty());
      kind.types().forEach(type -> rows.put(type, row));
    }
    return (raw, values) -> raw == null ? null : labelled(list(raw), rows, values);
  }

  private static Row labelled(
      List<@Nullable Object> raw, Map<String, RowReader> rows, Values values) {
    var labels = list(raw.getFirst());
    for (var label : labels) {
      var row = rows.get(label);
      if (row != null) {
        return row.read(raw, 1, (String) label, values);
      }
    }
    throw new IllegalStateException("No type of " + rows.keySet() + " has the labels " + labels);
  }

  /** Reads nodes of a kind, edges, or what Java requires. */
  private static final class RowReader {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Part> parts;
    private final List<Reader> readers;
    private final boolean tellsOpen;

    RowReader(List<Part> parts, boolean tellsOpen) {
      parts.forEach(part -> places.put(part.key(), places.size()));
      this.parts = parts;
      this.readers = parts.stream().map(Answering::part).toList();
      this.tellsOpen = tellsOpen;
    }

    Row read(List<@Nullable Object> raw, int first, @Nullable String type, Values values) {
      var row = new @Nullable Object[readers.size()];
      var next = first;
      Work.countRows(1);
      for (var i = 0; i < row.length; i++) {
        var one = parts.get(i).isRead() ? raw.get(next++) : null;
        row[i] = readers.get(i).read(one, values);
      }
      return new Row(places, row, type, tellsOpen && Boolean.TRUE.equals(raw.get(next)));
    }
  }

  private static Reader part(Part part) {
    return switch (part) {
      case Part.Stored _, Part.Version _, Part.Cursor _ -> (raw, _) -> raw;
      case Part.Computed _, Part.Holds _, Part.TieType _ -> (raw, _) -> raw;
      case Part.Id _ -> (raw, values) -> raw == null ? null : values.dated(raw.toString());
      case Part.BothLanguages _ -> (raw, _) -> text(list(raw));
      case Part.Constant(var _, var value) -> (_, _) -> value;
      case Part.Related related when related.cardinality() == Cardinality.ONE ->
          node(related.node());
      case Part.Related related -> each(node(related.node()));
      case Part.Referenced referenced -> each(node(referenced.node()));
      case Part.Node(var _, var node) -> node(node);
      case Part.End(var _, var node) -> node(node);
      case Part.Paged(var _, var connection) -> connection(connection);
      case Part.Required(var _, var parts) -> row(new RowReader(parts, false));
    };
  }

  private static Reader row(RowReader row) {
    return (raw, values) -> row.read(list(raw), 0, null, values);
  }

  private static @Nullable Text text(List<@Nullable Object> languages) {
    var english = (String) languages.getFirst();
    var chinese = (String) languages.getLast();
    var either = english != null ? english : chinese;
    return either == null ? null : new Text(either, chinese != null ? chinese : either);
  }

  private static Reader connection(ConnectionPlan plan) {
    if (plan.isComprehension()) {
      return each(edges((Edges) plan.sections().getFirst()));
    }
    var page = new PageReading(plan);
    Reader reader =
        plan.findsOnce()
            ? (raw, values) -> page.read(list(list(raw).getFirst()), values)
            : (raw, values) -> page.read(list(raw), values);
    return plan.page() != null
        ? reader
        : (raw, values) -> ((Page) requireNonNull(reader.read(raw, values))).rows();
  }

  static Reader edges(Edges edges) {
    return row(new RowReader(edges.parts(), !edges.open().isEmpty()));
  }
}
