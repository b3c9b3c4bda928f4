package org.talentgraph.rules;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Places;
import org.talentgraph.cases.Verdict;
import org.talentgraph.database.Work;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Text;
import org.talentgraph.model.View;

/**
 * What the rules of places say of {@value SampleCases#NUMBER} sample cases at one moment, to be
 * held against another.
 *
 * @param books the rules in force by the ids of the places; without places that are not there
 */
public record SampleVerdicts(Map<String, RuleBook> books) {

  private static final int EXAMPLES = 3;

  /**
   * A rule or a class of which something else is said than before.
   *
   * @param subject the id of the rule, or of the class that rules grant
   * @param before how many cases had each verdict; null where it was not there
   * @param after the same afterwards; null where it is gone
   * @param cases how many have another verdict, or one for the first time
   * @param examples some of these in words
   */
  public record Changed(
      String place,
      String subject,
      @Nullable Map<Verdict, Integer> before,
      @Nullable Map<Verdict, Integer> after,
      int cases,
      List<Example> examples) {}

  /** A case whose verdict is another one; null for a verdict that is not there. */
  public record Example(Text person, @Nullable Verdict before, @Nullable Verdict after) {}

  public static SampleVerdicts read(GraphRecords records, Collection<String> places, LocalDate on) {
    var reader = new RuleBooks(records);
    Map<String, RuleBook> books = new TreeMap<>();
    for (var place : records.get("Place", places, Places.AROUND, View.WHOLE)) {
      var around = Places.around(place);
      books.put(place.id(), reader.of(around, View.WHOLE).inForce(around, on));
    }
    return new SampleVerdicts(books);
  }

  /** What is said otherwise afterwards, by places. */
  public List<Changed> until(SampleVerdicts later) {
    var places = new TreeSet<>(books.keySet());
    places.addAll(later.books.keySet());
    return places.stream().flatMap(place -> changes(place, later).stream()).toList();
  }

  private List<Changed> changes(String place, SampleVerdicts later) {
    var nothing = new RuleBook(List.of());
    var old = books.getOrDefault(place, nothing);
    var now = later.books.getOrDefault(place, nothing);
    var cases = SampleCases.of(old, now);
    var before = subjects(old);
    var after = subjects(now);
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    for (var each : cases) {
      Work.current().check();
      var was = new Evaluation(old, each.facts());
      var is = new Evaluation(now, each.facts());
      for (var subject : all) {
        var pair =
            new Pair(each, verdict(before.get(subject), was), verdict(after.get(subject), is));
        pairs.computeIfAbsent(subject, _ -> new ArrayList<>()).add(pair);
      }
    }
    return pairs.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(Pair::differs))
        .map(each -> changed(place, each.getKey(), each.getValue()))
        .toList();
  }

  /** What is said of a case before and after. */
  private record Pair(SampleCase person, @Nullable Verdict before, @Nullable Verdict after) {

    boolean differs() {
      return before != after;
    }
  }

  private static @Nullable Verdict verdict(
      @Nullable Function<Evaluation, Verdict> subject, Evaluation evaluation) {
    return subject == null ? null : subject.apply(evaluation);
  }

  /** Rules by their ids, and the classes that they grant. */
  private static SortedMap<String, Function<Evaluation, Verdict>> subjects(RuleBook book) {
    SortedMap<String, Function<Evaluation, Verdict>> subjects = new TreeMap<>();
    book.rules().forEach(rule -> subjects.put(rule.id(), evaluation -> evaluation.of(rule)));
    Stream.of("PERMIT_GROUND", "TALENT_CLASS_GROUND")
        .flatMap(kind -> book.grounds(kind).entrySet().stream())
        .forEach(
            each -> subjects.put(each.getKey(), evaluation -> evaluation.anyOf(each.getValue())));
    return subjects;
  }

  private static Changed changed(String place, String subject, List<Pair> pairs) {
    var differing = pairs.stream().filter(Pair::differs).toList();
    return new Changed(
        place,
        subject,
        counts(pairs, Pair::before),
        counts(pairs, Pair::after),
        differing.size(),
        differing.stream()
            .limit(EXAMPLES)
            .map(each -> new Example(each.person().words(), each.before(), each.after()))
            .toList());
  }

  private static @Nullable Map<Verdict, Integer> counts(
      List<Pair> pairs, Function<Pair, @Nullable Verdict> side) {
    Map<Verdict, Integer> counts = new TreeMap<>();
    pairs.stream()
        .map(side)
        .flatMap(Stream::ofNullable)
        .collect(groupingBy(verdict -> verdict))
        .forEach((verdict, all) -> counts.put(verdict, all.size()));
    return counts.isEmpty() ? null : counts;
  }
}
