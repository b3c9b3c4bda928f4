package org.talentgraph.changes;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.changes.ChangeReads.StoredEntry;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.StoredChanges;

/**
 * Works out an undo by the change records, as they are in the transaction of the caller: under the
 * lock of the writers, so no other change comes in between.
 */
@Component
class Undoing {

  private final Neo4jClient client;
  private final StatementFiles files;
  private final StoredChanges stored;
  private final GraphModel model;
  private final GraphRecords records;
  private final Set<String> citable;

  Undoing(
      Neo4jClient client,
      StatementFiles files,
      StoredChanges stored,
      GraphModel model,
      GraphRecords records) {
    this.client = client;
    this.files = files;
    this.stored = stored;
    this.model = model;
    this.records = records;
    this.citable =
        model.nodeTypes().stream()
            .flatMap(type -> type.fields(References.class))
            .map(References::target)
            .collect(toSet());
  }

  /** How a change was made; nothing where there is no such change. */
  Optional<Change.Kind> kind(int change) {
    return rows("changes-numbered", Map.of("numbers", List.of(change))).stream()
        .map(row -> String.valueOf(properties(row, "change").get("kind")))
        .map(Change.Kind::valueOf)
        .findFirst();
  }

  /** A change that this transaction has made. */
  ChangeRecord made(int number) {
    var standing = standing(Set.of(number));
    return client
        .query("CYPHER 25\n" + files.get("changes-numbered"))
        .bind(List.of(number))
        .to("numbers")
        .fetchAs(ChangeRecord.class)
        .mappedBy((_, row) -> ChangeRecord.of(row.get("change"), standing))
        .one()
        .orElseThrow();
  }

  /** Tells differences as a caller may see them. */
  Paths paths(Collection<Difference> differences, Visibility visibility) {
    return Paths.of(differences, model, visibility, records.within(client), _ -> List.of());
  }

  /** The change that took a change back and stands. */
  Optional<Integer> undoOf(int change) {
    return standing(Set.of(change)).undoOf(change);
  }

  private Standing standing(Collection<Integer> changes) {
    return Standing.read(
        changes,
        numbers ->
            rows("undos", Map.of("numbers", numbers)).stream()
                .collect(toMap(row -> number(row, "number"), row -> number(row, "undoes"))));
  }

  /** Whether a change did something that a caller does not see, and so may not take back. */
  boolean hidesSome(int change, Visibility visibility) {
    if (visibility == Visibility.EVERYTHING) {
      return false;
    }
    var differences = entriesOf(change).map(StoredEntry::difference).toList();
    var paths =
        Paths.of(
            differences,
            model,
            visibility,
            records.within(client),
            ids -> storedEntries("record-states", Map.of("ids", List.copyOf(ids))).toList());
    return differences.stream().anyMatch(each -> paths.hides(each, change));
  }

  private Stream<StoredEntry> entriesOf(int change) {
    return storedEntries(
        "change-entries",
        Map.of(
            "numbers", List.of(change), "begins", List.of(0), "ends", List.of(Integer.MAX_VALUE)));
  }

  Undo of(int change) {
    var entries = entriesOf(change).map(Undoing::entry).toList();
    var later = storedEntries("undo", about(change, entries)).map(Undoing::entry).toList();
    var numbers = new HashSet<>(later.stream().map(Entry::change).toList());
    numbers.add(change);
    return Undo.of(change, entries, later, standing(numbers));
  }

  private Map<String, Object> about(int change, List<Entry> entries) {
    var ids = new HashSet<String>();
    var created = new HashSet<String>();
    var cited = new HashSet<String>();
    var ties = new ArrayList<Map<String, String>>();
    for (var entry : entries.stream().filter(each -> !each.saysWhoEntered()).toList()) {
      entry.lostReferences().forEach(ids::add);
      switch (entry.subject()) {
        case Subject.Node(var type, var id) -> {
          ids.add(id);
          if (entry.before() == null) {
            created.add(id);
            if (citable.contains(type)) {
              cited.add('"' + id + '"');
            }
          }
        }
        case Subject.Tie(var type, var from, var to) ->
            ties.add(Map.of("type", type, "from", from, "to", to));
      }
    }
    return Map.of(
        "change", change, "ids", ids, "created", created, "cited", cited, "ties", Set.copyOf(ties));
  }

  private Stream<StoredEntry> storedEntries(String file, Map<String, Object> parameters) {
    return rows(file, parameters).stream()
        .map(row -> properties(row, "entry"))
        .map(
            entry ->
                new StoredEntry(
                    number(entry, "change"), number(entry, "position"), stored.read(entry)));
  }

  private static Entry entry(StoredEntry entry) {
    return Entry.of(entry.change(), entry.difference());
  }

  private List<Map<String, Object>> rows(String file, Map<String, Object> parameters) {
    return List.copyOf(
        client.query("CYPHER 25\n" + files.get(file)).bindAll(parameters).fetch().all());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> row, String key) {
    return (Map<String, Object>) row.getOrDefault(key, Map.of());
  }

  private static int number(Map<String, Object> row, String key) {
    return ((Number) requireNonNull(row.get(key))).intValue();
  }
}
