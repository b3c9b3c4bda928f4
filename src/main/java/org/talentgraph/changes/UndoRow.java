package org.talentgraph.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.NodeRemoval;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.Problem;
import org.talentgraph.writing.RelationshipRemoval;
import org.talentgraph.writing.RelationshipRow;
import org.talentgraph.writing.WriteRejected;
import org.talentgraph.writing.WriteRow;

/** Where a row of an undo comes from: what it restores. */
record UndoRow(Subject restored, @Nullable String property) implements Origin {

  private static WriteRejected gone(UndoRow origin, String type) {
    var reason =
        new Text(
            "the schema has no kind %s any more, of which %s was".formatted(type, origin),
            "模式中已没有 %s 的类别 %s".formatted(origin, type));
    return new WriteRejected(List.of(origin.problem(Problem.Kind.WRONG_KIND, reason)));
  }

  /** What is to be written so that the state before an entry becomes the one after it. */
  static WriteRow of(Entry entry, GraphModel model) {
    var origin = new UndoRow(entry.subject(), null);
    return switch (entry.subject()) {
      case Subject.Node(_, var id) when entry.after() == null ->
          new NodeRemoval(origin, id, false, null);
      case Subject.Node(var type, var id) ->
          NodeRow.whole(
              origin,
              model.findType(type).orElseThrow(() -> gone(origin, type)),
              id,
              nullable(entry.after()));
      case Subject.Tie(var type, var from, var to) when entry.after() == null ->
          new RelationshipRemoval(origin, type, from, to, entry.before(), from);
      case Subject.Tie(var type, var from, var to) -> {
        var row = RelationshipRow.whole(origin, type, from, to, nullable(entry.after()));
        yield row.was(entry.before() == null ? Map.of() : entry.before());
      }
    };
  }

  private static Map<String, @Nullable Object> nullable(Map<String, Object> properties) {
    return new LinkedHashMap<>(properties);
  }

  @Override
  public Origin at(String property) {
    return new UndoRow(restored, property);
  }

  @Override
  public String toString() {
    return property == null ? restored.shown() : restored.shown() + " " + property;
  }
}
