package org.talentgraph.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Work;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.records.KnownRecords.Known;

/**
 * Gives every record of a request its id: the one it came with, or one made of its name. A made id
 * is that of the stored record with the same content, else the first one that is free, so the same
 * input finds its records again.
 */
final class RecordIds {

  private static final int LOOKED_UP = 10;

  private final KnownRecords records;
  private final KnownLinks links;
  private final InputProblems problems;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> lookedUp = new HashSet<>();
  private final Map<String, InputRecord> given = new HashMap<>();

  RecordIds(KnownRecords records, InputProblems problems) {
    this.records = records;
    this.links = new KnownLinks(records);
    this.problems = problems;
  }

  /** The records with their ids; one that can have none is left out, and told as a problem. */
  List<InputRecord> resolve(List<InputRecord> inputs) {
    known.putAll(
        records.get(
            inputs.stream()
                .flatMap(each -> Optional.ofNullable(each.id()).or(() -> MadeIds.of(each)).stream())
                .toList()));
    inputs.stream().filter(each -> each.id() != null).forEach(this::explicit);
    return inputs.stream()
        .flatMap(each -> each.id() == null ? made(each).stream() : Stream.of(each))
        .toList();
  }

  /** What is stored under the ids of the request. */
  Map<String, Known> known() {
    return known;
  }

  private void explicit(InputRecord record) {
    var id = Objects.requireNonNull(record.id());
    given.putIfAbsent(id, record); // the door refuses the second one
    if (!known.containsKey(id) && !MadeIds.mayBe(id)) {
      var kind = MadeIds.kind(record.type());
      problems.add(record.path() + ".id", ErrorCode.BAD_ID, "id.form", id, kind);
    }
  }

  private Optional<InputRecord> made(InputRecord record) {
    var base = MadeIds.of(record);
    if (base.isEmpty()) {
      problems.add(record.path(), ErrorCode.BAD_ID, "id.none");
      return Optional.empty();
    }
    var last = 1;
    for (var number = 1; ; number++) {
      Work.current().check();
      var id = MadeIds.numbered(base.get(), number);
      var here = given.get(id);
      if (here != null && isSame(here, record)) {
        problems.add(record.path(), ErrorCode.REPEATED_VALUE, "repeated.record", here.path());
        return Optional.empty();
      }
      if (number > last) {
        last += Math.max(LOOKED_UP, last);
        lookUp(base.get(), number, last);
      }
      var stored = known.get(id);
      if (here == null && (stored == null || holds(record, stored))) {
        var identified = record.withId(id);
        given.put(id, identified);
        return Optional.of(identified);
      }
    }
  }

  /** Ever more at once, since a name that many have may have many more. */
  private void lookUp(String base, int first, int last) {
    var ids =
        IntStream.rangeClosed(first, last)
            .mapToObj(number -> MadeIds.numbered(base, number))
            .filter(lookedUp::add)
            .toList();
    if (!ids.isEmpty()) {
      known.putAll(records.get(ids));
    }
  }

  private static boolean isSame(InputRecord one, InputRecord other) {
    return one.type().equals(other.type())
        && one.properties().equals(other.properties())
        && content(one).equals(content(other));
  }

  private static List<?> content(InputRecord record) {
    return record.links().stream()
        .map(
            links ->
                List.of(
                    links.relation().name(),
                    links.whole(),
                    links.links().stream()
                        .map(link -> List.of(link.id(), link.properties()))
                        .toList(),
                    List.copyOf(links.removed().values())))
        .toList();
  }

  private boolean holds(InputRecord record, Known stored) {
    return record.type().name().equals(stored.type())
        && agrees(record.properties(), stored.properties())
        && record.links().stream().allMatch(each -> holds(stored, each));
  }

  private boolean holds(Known stored, InputLinks given) {
    var byOther = links.of(stored, given.relation(), known.values());
    var all = byOther.values().stream().mapToInt(List::size).sum();
    return (!given.whole() || all == given.links().size())
        && given.links().stream()
            .allMatch(
                link ->
                    byOther.getOrDefault(link.id(), List.of()).stream()
                        .anyMatch(each -> agrees(link.properties(), each)))
        && given.removed().values().stream().noneMatch(byOther::containsKey);
  }

  /** Whether what is stored has all that is given; an empty list may be absent. */
  static boolean agrees(Map<String, @Nullable Object> given, Map<String, Object> stored) {
    return given.entrySet().stream()
        .allMatch(
            each ->
                Objects.equals(each.getValue(), stored.get(each.getKey()))
                    || each.getValue() instanceof Collection<?> list
                        && list.isEmpty()
                        && !stored.containsKey(each.getKey()));
  }
}
