package org.talentgraph.changes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import org.talentgraph.changes.ChangeReads.Range;
import org.talentgraph.changes.ChangeReads.StoredEntry;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;

/**
 * What callers see of changes. A change of which a caller sees nothing is not there for it, but for
 * the number that is missing.
 */
@Component
class SeenChanges {

  /** Of the entries of a change, those that are hidden most often come last. */
  private static final int ENOUGH = 200;

  /** How many entries are read at once of a change that may be a whole seed folder. */
  private static final int AT_ONCE = 1_000;

  private final GraphModel model;
  private final StatementReads statements;
  private final GraphRecords records;
  private final ChangeReads reads;

  SeenChanges(
      GraphModel model, StatementReads statements, GraphRecords records, ChangeReads reads) {
    this.model = model;
    this.statements = statements;
    this.records = records;
    this.reads = reads;
  }

  /** Whether a caller sees anything of what some changes did to some records. */
  Predicate<ChangeRecord> touching(
      Collection<ChangeRecord> changes, Collection<String> ids, Visibility visibility) {
    if (visibility == Visibility.EVERYTHING) {
      return _ -> true;
    }
    var parameters = parameters(changes, visibility);
    parameters.put("ids", List.copyOf(ids));
    var entries =
        statements.records("entries-touching", parameters, View.WHOLE).stream()
            .map(row -> reads.entry(row.get("entry")))
            .toList();
    var paths = paths(entries.stream(), visibility);
    var seen =
        entries.stream()
            .filter(each -> !paths.hides(each.difference(), each.change()))
            .map(StoredEntry::change)
            .collect(toSet());
    var known = entries.stream().collect(groupingBy(StoredEntry::change, counting()));
    return change ->
        seen.contains(change.number())
            || known.getOrDefault(change.number(), 0L) == ENOUGH
                && shows(change, visibility, each -> touches(each, ids));
  }

  private static boolean touches(Difference difference, Collection<String> ids) {
    return !Collections.disjoint(ids, Paths.ids(List.of(difference)));
  }

  /**
   * Changes as a caller may hear of them, by their numbers: without those of which it sees nothing,
   * and without what was said about those of which it may not see all.
   */
  Map<Integer, ChangeRecord> told(Collection<ChangeRecord> changes, Visibility visibility) {
    var all = changes.stream().collect(toMap(ChangeRecord::number, identity()));
    if (visibility == Visibility.EVERYTHING || changes.isEmpty()) {
      return all;
    }
    var parameters = parameters(changes, visibility);
    parameters.put(
        "asked",
        changes.stream().filter(each -> each.message() != null).map(ChangeRecord::number).toList());
    var found =
        statements.records("entries-of-types", parameters, View.WHOLE).stream()
            .map(this::ofTypes)
            .toList();
    var paths = paths(found.stream().flatMap(each -> each.entries.stream()), visibility);
    return found.stream()
        .flatMap(
            each ->
                each
                    .told(
                        Objects.requireNonNull(all.get(each.change)),
                        paths,
                        change -> shows(change, visibility, _ -> true))
                    .stream())
        .collect(toMap(ChangeRecord::number, identity()));
  }

  /**
   * What a change did that a caller may not see.
   *
   * @param others whether it did anything else
   * @param entries no more than {@link #ENOUGH}
   */
  private record OfTypes(int change, boolean others, List<StoredEntry> entries) {

    /**
     * @param shows whether any entry of a change is seen, where more than these have to be read
     */
    Optional<ChangeRecord> told(ChangeRecord change, Paths paths, Predicate<ChangeRecord> shows) {
      var hidden =
          entries.stream().filter(each -> paths.hides(each.difference(), each.change())).count();
      var isWhole = hidden == 0 && entries.size() < ENOUGH;
      var isSeen =
          others
              || hidden < entries.size()
              || change.size() == 0
              || entries.size() == ENOUGH && shows.test(change);
      return isSeen ? Optional.of(isWhole ? change : change.withoutMessage()) : Optional.empty();
    }
  }

  private OfTypes ofTypes(Record row) {
    return new OfTypes(
        row.get("number").asInt(),
        row.get("others").asBoolean(),
        row.get("entries").asList(reads::entry));
  }

  private Map<String, @Nullable Object> parameters(
      Collection<ChangeRecord> changes, Visibility visibility) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("numbers", changes.stream().map(ChangeRecord::number).toList());
    parameters.put("types", List.copyOf(HiddenRecords.types(model, visibility)));
    parameters.put("size", ENOUGH);
    return parameters;
  }

  private Paths paths(Stream<StoredEntry> entries, Visibility visibility) {
    return reads.paths(entries.map(StoredEntry::difference).toList(), visibility);
  }

  /** Those of some ids that are not of records that a caller does not see, or did not see. */
  List<String> withoutHidden(Collection<String> ids, Visibility visibility) {
    var hidden = hidden(ids, visibility);
    var gone = ids.stream().filter(id -> !hidden.kinds().containsKey(id)).toList();
    var states =
        gone.isEmpty() || visibility == Visibility.EVERYTHING
            ? List.<StoredEntry>of()
            : reads.states(gone);
    var unseen =
        states.stream()
            .map(StoredEntry::difference)
            .filter(hidden::hides)
            .flatMap(each -> Paths.ids(List.of(each)).stream())
            .collect(toSet());
    return ids.stream().filter(id -> !hidden.hides(id) && !unseen.contains(id)).toList();
  }

  /** Whether a caller sees something of a change, whichever records it touched. */
  boolean surelyShows(TouchingChange change, Visibility visibility) {
    return visibility == Visibility.EVERYTHING
        || change.types().isEmpty()
        || !types(visibility).containsAll(change.types());
  }

  /**
   * The same change without what a caller does not see. Where nothing of it may be hidden, its
   * entries are not read.
   */
  TouchingChange seen(TouchingChange change, Visibility visibility) {
    if (visibility == Visibility.EVERYTHING
        || Collections.disjoint(change.types(), types(visibility))) {
      return change;
    }
    var hidden = hidden(change.ids(), visibility);
    if (hidden.showsAll(change.ids()) && change.kinds().stream().noneMatch(hidden::isPartly)) {
      return change;
    }
    return change.only(ranges(change.change()).flatMap(range -> seen(range, visibility)));
  }

  /** Whether a caller sees anything that is wanted of a change, however much it did. */
  private boolean shows(ChangeRecord change, Visibility visibility, Predicate<Difference> wanted) {
    return ranges(change).anyMatch(range -> seen(range, visibility).anyMatch(wanted));
  }

  private static Stream<Range> ranges(ChangeRecord change) {
    return IntStream.iterate(0, each -> each < change.size(), each -> each + AT_ONCE)
        .mapToObj(begin -> new Range(change.number(), begin, begin + AT_ONCE));
  }

  private Stream<Difference> seen(Range range, Visibility visibility) {
    var all = reads.entries(List.of(range)).getOrDefault(range.change(), List.of());
    var paths = paths(all.stream(), visibility);
    return all.stream()
        .map(StoredEntry::difference)
        .filter(each -> !paths.hides(each, range.change()));
  }

  private Set<String> types(Visibility visibility) {
    return HiddenRecords.types(model, visibility);
  }

  private HiddenRecords hidden(Collection<String> ids, Visibility visibility) {
    return HiddenRecords.of(ids, model, visibility, records);
  }
}
