package org.talentgraph.changes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  /** Of the entries of a change, those that are hidden most often come last. */
  private static final int ENOUGH = 200;

  /** How many entries are read at once of a change that may be a whole seed folder. */
  private static final int AT_ONCE = 1_000;

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

  /** Whether a caller sees anything of what some changes did to some records. */
  Predicate<ChangeRecord> seen(
      Collection<ChangeRecord> changes, Collection<String> ids, Visibility visibility) {
    if (visibility == Visibility.EVERYTHING) {
      return _ -> true;
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("numbers", changes.stream().map(ChangeRecord::number).toList());
    parameters.put("ids", List.copyOf(ids));
    parameters.put("types", List.copyOf(HiddenRecords.types(model, visibility)));
    parameters.put("size", ENOUGH);
    var entries =
        statements.records("entries-touching", parameters, View.WHOLE).stream()
            .map(row -> entry(row.get("entry")))
            .toList();
    var paths = paths(entries.stream().map(StoredEntry::difference).toList(), visibility);
    var seen =
        entries.stream()
            .filter(each -> !paths.hides(each.difference(), each.change()))
            .map(StoredEntry::change)
            .collect(toSet());
    return change -> seen.contains(change.number());
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
    return found.stream()
        .map(
            each ->
                new TouchingChange(
                    ChangeRecord.of(each.get("change"), standing),
                    Set.copyOf(each.get("ids").asList(Value::asString)),
                    Set.copyOf(each.get("kinds").asList(Value::asString))))
        .toList();
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

  Map<Integer, ChangeRecord> numbered(Collection<Integer> numbers) {
    return changes("changes-numbered", Map.of("numbers", List.copyOf(numbers))).stream()
        .collect(toMap(ChangeRecord::number, identity()));
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

  private StoredEntry entry(Value entry) {
    return new StoredEntry(
        entry.get("change").asInt(), entry.get("position").asInt(), stored.read(entry.asMap()));
  }

  /** Those of some ids that are not of records that a caller does not see, or did not see. */
  List<String> withoutHidden(Collection<String> ids, DataFetchingEnvironment environment) {
    var visibility = Visibility.of(environment.getGraphQlContext());
    var hidden = hidden(ids, visibility);
    var gone = ids.stream().filter(id -> !hidden.kinds().containsKey(id)).toList();
    var states =
        gone.isEmpty() || visibility == Visibility.EVERYTHING
            ? List.<StoredEntry>of()
            : states(gone);
    var unseen =
        states.stream()
            .map(StoredEntry::difference)
            .filter(hidden::hides)
            .flatMap(each -> Paths.ids(List.of(each)).stream())
            .collect(toSet());
    return ids.stream().filter(id -> !hidden.hides(id) && !unseen.contains(id)).toList();
  }

  /**
   * The same change without what a caller does not see. Where nothing of it may be hidden, its
   * entries are not read.
   */
  TouchingChange seen(TouchingChange change, Visibility visibility) {
    var hidden = hidden(change.ids(), visibility);
    if (hidden.showsAll(change.ids()) && change.kinds().stream().noneMatch(hidden::isPartly)) {
      return change;
    }
    return change.only(
        IntStream.iterate(0, each -> each < change.change().size(), each -> each + AT_ONCE)
            .mapToObj(begin -> new Range(change.number(), begin, begin + AT_ONCE))
            .flatMap(range -> seen(range, visibility)));
  }

  private Stream<Difference> seen(Range range, Visibility visibility) {
    var all =
        entries(List.of(range)).getOrDefault(range.change(), List.of()).stream()
            .map(StoredEntry::difference)
            .toList();
    var paths = paths(all, visibility);
    return all.stream().filter(each -> !paths.hides(each, range.change()));
  }

  private HiddenRecords hidden(Collection<String> ids, Visibility visibility) {
    return HiddenRecords.of(ids, model, visibility, records);
  }

  /** Tells differences as a caller may see them. */
  Paths paths(Collection<Difference> differences, Visibility visibility) {
    return Paths.of(differences, model, visibility, records, this::states);
  }

  /** What changed some records themselves, the earliest first. */
  private List<StoredEntry> states(Collection<String> ids) {
    return statements.records("record-states", Map.of("ids", List.copyOf(ids)), View.WHOLE).stream()
        .map(row -> entry(row.get("entry")))
        .toList();
  }
}
