package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Phrases;
import org.talentgraph.writing.Problem.Kind;

/** Finds what rows of nodes change of the nodes that are there. */
final class NodeComparison {

  static final Phrases WORDS = new Phrases("org.talentgraph.writing.problems");

  private final Present present;
  private final @Nullable String folder;
  private final List<Problem> problems;
  private final Map<String, Origin> seen = new HashMap<>();

  /**
   * @param folder that is loaded; null for any other write
   */
  NodeComparison(Present present, @Nullable String folder, List<Problem> problems) {
    this.present = present;
    this.folder = folder;
    this.problems = problems;
  }

  List<Modification> of(List<WriteRow> rows) {
    List<Modification> found = new ArrayList<>();
    for (var row : rows) {
      var modification =
          switch (row) {
            case NodeRow node when isFirst(node.id(), node.origin()) -> written(node);
            case NodeRemoval node when isFirst(node.id(), node.origin()) -> removed(node);
            default -> null;
          };
      if (modification != null) {
        found.add(modification);
      }
    }
    return found;
  }

  private boolean isFirst(String id, Origin origin) {
    var first = seen.putIfAbsent(id, origin);
    if (first != null) {
      problems.add(
          origin.at("id").problem(Kind.DUPLICATE, WORDS.text("duplicate", first.toString())));
    }
    return first == null;
  }

  private @Nullable Modification written(NodeRow row) {
    var stored = present.nodes().get(row.id());
    if (!isAllowed(row, stored)) {
      return null;
    }
    var type = row.type().name();
    Map<String, Object> before = stored == null ? Map.of() : stored.properties();
    var after = RowValues.after(before, row.properties(), row.whole());
    if (stored == null) {
      RecordTypes.complete(row.type(), after);
      var created = new Difference.OfNode(type, type, row.id(), null, after);
      return new Modification(created, row.origin(), null, Set.of(row.id()));
    }
    if (before.equals(after) && stored.type().equals(type)) {
      return null;
    }
    var changed = new Difference.OfNode(type, stored.type(), row.id(), before, after);
    return new Modification(changed, row.origin(), null, Set.of(row.id()));
  }

  private boolean isAllowed(NodeRow row, @Nullable StoredNode stored) {
    var before = problems.size();
    checkVersion(row.origin(), row.id(), row.ifVersion(), stored);
    if (stored != null && folder != null && !folder.equals(stored.seededBy())) {
      var by =
          stored.seededBy() == null
              ? WORDS.text("somebody")
              : WORDS.text("folder", stored.seededBy());
      problems.add(row.origin().at("id").problem(Kind.TAKEN, WORDS.text("taken", row.id(), by)));
    }
    if (stored != null && !row.whole() && !stored.type().equals(row.type().name())) {
      problems.add(
          row.origin()
              .at("id")
              .problem(
                  Kind.WRONG_KIND, WORDS.text("kind", row.id(), stored.type(), row.type().name())));
    }
    return problems.size() == before;
  }

  private @Nullable Modification removed(NodeRemoval row) {
    var stored = present.nodes().get(row.id());
    checkVersion(row.origin(), row.id(), row.ifVersion(), stored);
    if (stored == null) {
      problems.add(
          row.origin().at("id").problem(Kind.UNKNOWN_RECORD, WORDS.text("unknown", row.id())));
      return null;
    }
    var removed =
        new Difference.OfNode(stored.type(), stored.type(), row.id(), stored.properties(), null);
    return new Modification(removed, row.origin(), null, Set.of());
  }

  private void checkVersion(
      Origin origin, String id, @Nullable Integer wanted, @Nullable StoredNode stored) {
    var version = stored == null ? 0 : stored.version();
    if (wanted != null && wanted != version) {
      problems.add(
          origin.problem(
              Kind.OUTDATED_VERSION,
              WORDS.text("outdated", id, String.valueOf(version), String.valueOf(wanted))));
    }
  }
}
