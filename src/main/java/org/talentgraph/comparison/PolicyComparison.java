package org.talentgraph.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.Verdict;
import org.talentgraph.database.Work;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Modality;
import org.talentgraph.rules.Wording;

/**
 * Rules of several places side by side, topic by topic.
 *
 * @param on the day on which the rules are in force; null when all recorded ones are compared
 */
record PolicyComparison(@Nullable LocalDate on, List<Reference> jurisdictions, List<Row> rows) {

  /** What the places say on a topic. */
  record Row(Reference topic, List<Cell> cells) {}

  /**
   * What a place says on a topic.
   *
   * @param narrower places within it that have a rule of their own on the topic
   * @param note why there is no rule; null where there is one
   */
  record Cell(
      Reference jurisdiction, List<Stated> rules, List<Reference> narrower, @Nullable Text note) {

    public boolean stated() {
      return !rules.isEmpty();
    }
  }

  /**
   * A rule that the documents state.
   *
   * @param value its numbers in words; null when it has none
   * @param openBecause why it is open whether it was in force on the day; null where it is not
   */
  record Stated(Reference rule, @Nullable Text value, @Nullable Text openBecause) {

    public boolean open() {
      return openBecause != null;
    }
  }

  /**
   * A place that is compared.
   *
   * @param wider the ids of the place itself and of all in which it lies
   * @param narrower the ids of all that lie in it
   */
  record Jurisdiction(String id, Set<String> wider, Set<String> narrower) {}

  /**
   * A rule with the topics that it is on and the places in which it applies.
   *
   * @param planned whether it is only planned
   */
  record Candidate(
      String id,
      Set<String> topics,
      Set<String> places,
      Lifetime lifetime,
      boolean planned,
      @Nullable Text value) {

    private boolean isOn(String topic, Collection<String> inPlaces) {
      return topics.contains(topic) && !Collections.disjoint(places, inPlaces);
    }

    private Verdict inForce(@Nullable LocalDate on) {
      return on == null ? Verdict.MET : lifetime.on(on);
    }

    private @Nullable Text doubt(@Nullable LocalDate on) {
      return Modality.doubt(planned, lifetime, on);
    }
  }

  static PolicyComparison of(
      List<String> topics,
      List<Jurisdiction> jurisdictions,
      List<Candidate> rules,
      @Nullable LocalDate on) {
    var comparing = new Comparing(rules, on);
    return new PolicyComparison(
        on,
        jurisdictions.stream().map(place -> new Reference(place.id())).toList(),
        topics.stream()
            .map(
                topic ->
                    new Row(
                        new Reference(topic),
                        jurisdictions.stream().map(place -> comparing.cell(topic, place)).toList()))
            .toList());
  }

  /** The rules that are compared, and the day. */
  private record Comparing(List<Candidate> rules, @Nullable LocalDate on) {

    Cell cell(String topic, Jurisdiction place) {
      Work.current().check();
      var candidates = rules.stream().filter(rule -> rule.isOn(topic, place.wider())).toList();
      var stated =
          candidates.stream()
              .filter(rule -> rule.inForce(on) != Verdict.NOT_MET)
              .map(rule -> new Stated(new Reference(rule.id()), rule.value(), rule.doubt(on)))
              .toList();
      return new Cell(
          new Reference(place.id()),
          stated,
          narrower(topic, place),
          stated.isEmpty() ? whyNone(candidates) : null);
    }

    private List<Reference> narrower(String topic, Jurisdiction place) {
      return rules.stream()
          .filter(rule -> rule.isOn(topic, place.narrower()) && rule.inForce(on) != Verdict.NOT_MET)
          .flatMap(rule -> rule.places().stream())
          .filter(place.narrower()::contains)
          .distinct()
          .sorted()
          .map(Reference::new)
          .toList();
    }

    private static Text whyNone(List<Candidate> candidates) {
      return Wording.text(candidates.isEmpty() ? "comparison.notStated" : "comparison.notInForce");
    }
  }
}
