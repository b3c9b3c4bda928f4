package org.talentgraph.changes;

import static java.util.Comparator.comparingInt;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.changes.Reason.Kind;

/**
 * What taking a change back comes to: field by field what it changed, or why that cannot be done,
 * because a later change that stands touched the same or rests on it. Without the change, every
 * later one must be what it is.
 *
 * @param entries what is to be written: the state of now, and the one to restore
 * @param reasons why it must not be written; the earliest change first
 */
record Undo(List<Entry> entries, List<Reason> reasons) {

  /**
   * @param entries of the change
   * @param later entries of later changes, the earliest first: at least those of the same records
   *     and relationships, those that refer to a record that the change created, and those that
   *     removed a record to which the change let something refer no longer
   */
  static Undo of(int change, List<Entry> entries, List<Entry> later, Standing standing) {
    var standingLater =
        later.stream().filter(each -> standing.counts(each.change(), change)).toList();
    var undone = entries.stream().filter(each -> !each.saysWhoEntered()).toList();
    var bySubject = later.stream().collect(groupingBy(Undo::key));
    var lineages =
        undone.stream()
            .map(
                entry ->
                    Lineage.of(
                        entry,
                        bySubject.getOrDefault(key(entry), List.of()),
                        each -> standing.counts(each, change)))
            .toList();
    var reasons =
        Stream.concat(
                lineages.stream().flatMap(each -> each.reasons().stream()),
                resting(undone, standingLater))
            .distinct()
            .sorted(comparingInt(Reason::change))
            .toList();
    return new Undo(
        lineages.stream().filter(not(Lineage::isDone)).map(Lineage::undone).toList(), reasons);
  }

  /** A record keeps its id, whatever kind it becomes. */
  private static Object key(Entry entry) {
    return entry.subject() instanceof Subject.Node node ? node.id() : entry.subject();
  }

  private static Stream<Reason> resting(List<Entry> entries, List<Entry> later) {
    var created =
        nodes(entries).filter(each -> each.before() == null).map(Undo::id).collect(toSet());
    var restored = entries.stream().flatMap(Entry::lostReferences).collect(toSet());
    return Stream.concat(
        later.stream()
            .flatMap(
                each ->
                    refersTo(each, created)
                        .map(id -> new Reason(each.change(), Kind.REFERS, record(entries, id)))),
        nodes(later)
            .filter(each -> each.after() == null && restored.contains(id(each)))
            .map(each -> new Reason(each.change(), Kind.REMOVED, each.subject())));
  }

  private static Stream<String> refersTo(Entry later, Set<String> created) {
    return later.references().filter(created::contains);
  }

  private static Subject record(List<Entry> entries, String id) {
    return nodes(entries)
        .filter(each -> id(each).equals(id))
        .map(Entry::subject)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Entry> nodes(List<Entry> entries) {
    return entries.stream().filter(each -> each.subject() instanceof Subject.Node);
  }

  private static String id(Entry entry) {
    return ((Subject.Node) entry.subject()).id();
  }
}
