package org.talentgraph.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.database.SharedRead;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.StoredChanges;

/** Reads change records. They tell what was written, whatever the day of the operation. */
@Component
class ChangeReads {

  private final GraphModel model;
  private final StatementReads statements;
  private final GraphRecords records;
  private final StoredChanges stored;

  /** A thousand may ask at once, when they begin to listen. */
  private final SharedRead<Integer> last = new SharedRead<>(this::readLast);

  ChangeReads(
      GraphModel model, StatementReads statements, GraphRecords records, StoredChanges stored) {
    this.model = model;
    this.statements = statements;
    this.records = records;
    this.stored = stored;
  }

  /** An entry as it is stored. */
  record StoredEntry(int change, int position, Difference difference) {}

  /** The number of the last change; 0 where there is none. */
  int last() {
    return last.get();
  }

  private int readLast() {
    return statements.records("last-change", Map.of(), View.WHOLE).stream()
        .map(row -> row.get("number").asInt())
        .findFirst()
        .orElse(0);
  }

  /** The changes that a statement finds, in its order. */
  List<ChangeRecord> changes(String file, Map<String, @Nullable Object> parameters) {
    var found =
        statements.records(file, parameters, View.WHOLE).stream()
            .map(row -> row.get("change"))
            .toList();
    var standing = standing(found.stream().map(ChangeReads::number).toList());
    return found.stream().map(each -> ChangeRecord.of(each, standing)).toList();
  }

  /** Changes after a number, the earliest first, with what they touched. */
  List<TouchingChange> after(int number, int most) {
    var found =
        statements.records("changes-after", Map.of("after", number, "size", most), View.WHOLE);
    var standing = standing(found.stream().map(each -> number(each.get("change"))).toList());
    return found.stream().map(each -> touching(each, standing)).toList();
  }

  private static TouchingChange touching(Record row, Standing standing) {
    var kinds = row.get("kinds").asList(Value::asString);
    var ties = row.get("ties").asList(Value::asString);
    return new TouchingChange(
        ChangeRecord.of(row.get("change"), standing),
        Set.copyOf(row.get("ids").asList(Value::asString)),
        Set.copyOf(kinds),
        Stream.concat(kinds.stream(), ties.stream()).collect(toSet()));
  }

  private static int number(Value change) {
    return change.get("number").asInt();
  }

  private Standing standing(List<Integer> numbers) {
    return Standing.read(
        numbers,
        each ->
            statements.records("undos", Map.of("numbers", each), View.WHOLE).stream()
                .collect(
                    toMap(row -> row.get("number").asInt(), row -> row.get("undoes").asInt())));
  }

  List<ChangeRecord> numbered(Collection<Integer> numbers) {
    return changes("changes-numbered", Map.of("numbers", List.copyOf(numbers)));
  }

  /**
   * Some entries of a change.
   *
   * @param begin the position of the first one
   * @param end the position after the last one
   */
  record Range(int change, int begin, int end) {}

  /** Entries of several changes, by their numbers. */
  Map<Integer, List<StoredEntry>> entries(List<Range> ranges) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("numbers", ranges.stream().map(Range::change).toList());
    parameters.put("begins", ranges.stream().map(Range::begin).toList());
    parameters.put("ends", ranges.stream().map(Range::end).toList());
    return statements.records("change-entries", parameters, View.WHOLE).stream()
        .map(row -> entry(row.get("entry")))
        .collect(groupingBy(StoredEntry::change));
  }

  /** What became of some records, by their ids, in the order of the statement. */
  Map<String, List<StoredEntry>> histories(String file, Map<String, @Nullable Object> parameters) {
    return statements.records(file, parameters, View.WHOLE).stream()
        .collect(
            groupingBy(
                (Record row) -> row.get("id").asString(),
                mapping(row -> entry(row.get("entry")), toList())));
  }

  StoredEntry entry(Value entry) {
    return new StoredEntry(
        entry.get("change").asInt(), entry.get("position").asInt(), stored.read(entry.asMap()));
  }

  /** Tells differences as a caller may see them. */
  Paths paths(Collection<Difference> differences, Visibility visibility) {
    return Paths.of(differences, model, visibility, records, this::states);
  }

  /** What changed some records themselves, the earliest first. */
  List<StoredEntry> states(Collection<String> ids) {
    return statements.records("record-states", Map.of("ids", List.copyOf(ids)), View.WHOLE).stream()
        .map(row -> entry(row.get("entry")))
        .toList();
  }
}
