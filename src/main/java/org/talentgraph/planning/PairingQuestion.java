package org.talentgraph.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.EventDemand;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;
import org.talentgraph.events.Preference;
import org.talentgraph.matching.Obstacles;
import org.talentgraph.matching.ScoreTable;
import org.talentgraph.pairing.Barrier;
import org.talentgraph.pairing.Candidate;
import org.talentgraph.pairing.Demand;
import org.talentgraph.pairing.Pair;
import org.talentgraph.pairing.PairingProblem;
import org.talentgraph.pairing.Party;

/**
 * What an event asks of a pairing. A score is a thousand times that of {@code match}, as a whole
 * number, and 100 more for each side that wants the meeting.
 */
final class PairingQuestion {

  private static final int WHOLE = 1_000;
  private static final int WANTED = 100;
  private static final Set<Obstacles.Kind> CONFLICTS =
      EnumSet.of(Obstacles.Kind.CONFLICT_OF_INTEREST, Obstacles.Kind.OWN_EMPLOYER);

  private final Inside inside;
  private final Map<String, List<Preference>> preferences;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Barrier> barriers = new ArrayList<>();
  private final Map<Pair, List<Preference>> needed = new HashMap<>();

  private PairingQuestion(Inside inside) {
    this.inside = inside;
    preferences = inside.preferences().stream().collect(groupingBy(Preference::by));
  }

  /**
   * @param metBefore enterprises and the experts whom they must not meet again
   */
  static PairingQuestion of(Inside inside, ScoreTable scores, Set<MetBefore> metBefore) {
    var question = new PairingQuestion(inside);
    for (var row = 0; row < scores.demands().size(); row++) {
      var demand = inside.demand(scores.demands().get(row)).orElseThrow();
      for (var column = 0; column < scores.experts().size(); column++) {
        question.add(
            demand,
            scores.experts().get(column),
            scores.score(row, column),
            scores.obstacles(row, column),
            metBefore);
      }
    }
    return question;
  }

  /** That an enterprise and an expert met at another event. */
  record MetBefore(String enterprise, String expert) {}

  private void add(
      EventDemand demand,
      String expert,
      double score,
      Set<Obstacles.Kind> obstacles,
      Set<MetBefore> metBefore) {
    var pair = new Pair(demand.id(), expert);
    var wishes = wishes(demand, expert);
    var wants =
        wishes.stream()
            .filter(each -> each.kind() == Preference.Kind.WANT)
            .map(Preference::by)
            .distinct()
            .count();
    candidates.add(new Candidate(pair, Math.round(WHOLE * score) + WANTED * wants, demand.load()));
    var musts = wishes.stream().filter(each -> each.kind() == Preference.Kind.MUST).toList();
    if (!musts.isEmpty()) {
      needed.put(pair, musts);
    }
    var again = metBefore.contains(new MetBefore(demand.participant(), expert));
    reason(wishes, obstacles, again, !musts.isEmpty())
        .ifPresent(reason -> barriers.add(new Barrier(pair, reason)));
  }

  private List<Preference> wishes(EventDemand demand, String expert) {
    List<Preference> wishes = new ArrayList<>();
    for (var by : List.of(demand.participant(), expert)) {
      preferences.getOrDefault(by, List.of()).stream()
          .filter(each -> each.concerns(demand.participant(), demand.id(), expert))
          .forEach(wishes::add);
    }
    return wishes;
  }

  /** Whoever needs a meeting knows better than a condition, or than what was before. */
  private static Optional<Barrier.Reason> reason(
      List<Preference> wishes, Set<Obstacles.Kind> obstacles, boolean again, boolean must) {
    if (wishes.stream().anyMatch(each -> each.kind() == Preference.Kind.NO)) {
      return Optional.of(Barrier.Reason.REFUSED);
    }
    if (obstacles.stream().anyMatch(CONFLICTS::contains)) {
      return Optional.of(Barrier.Reason.CONFLICT_OF_INTEREST);
    }
    if (must) {
      return Optional.empty();
    }
    if (again) {
      return Optional.of(Barrier.Reason.MET_BEFORE);
    }
    return obstacles.isEmpty() ? Optional.empty() : Optional.of(Barrier.Reason.CONDITION_NOT_MET);
  }

  PairingProblem problem() {
    return new PairingProblem(
        inside.participants().stream()
            .filter(each -> !each.isExpert())
            .map(PairingQuestion::party)
            .toList(),
        inside.demands().stream()
            .map(each -> new Demand(each.id(), each.participant(), each.least(), each.quantity()))
            .toList(),
        inside.participants().stream()
            .filter(Participant::isExpert)
            .map(PairingQuestion::party)
            .toList(),
        candidates,
        musts(),
        barriers);
  }

  private static Party party(Participant each) {
    return each.effort() == null
        ? new Party(each.id(), each.least(), each.most())
        : new Party(each.id(), each.least(), each.most(), each.effort());
  }

  /** Where a must names no demand, one meeting is enough: the best of those that may be held. */
  private Set<Pair> musts() {
    var barred = barriers.stream().map(Barrier::pair).collect(toSet());
    Set<Pair> musts = new HashSet<>();
    Map<Preference, Candidate> best = new HashMap<>();
    for (var candidate : candidates) {
      for (var must : needed.getOrDefault(candidate.pair(), List.of())) {
        if (!barred.contains(candidate.pair())) {
          if (must.demand() == null) {
            best.merge(must, candidate, PairingQuestion::better);
          } else {
            musts.add(candidate.pair());
          }
        }
      }
    }
    best.values().forEach(each -> musts.add(each.pair()));
    return musts;
  }

  private static Candidate better(Candidate one, Candidate other) {
    return Comparator.comparingLong(Candidate::score).compare(one, other) < 0 ? other : one;
  }

  /** The meetings that somebody needs and that must not be held. */
  List<Plan.HeldBack> heldBack() {
    return barriers.stream()
        .filter(each -> needed.containsKey(each.pair()))
        .map(
            each ->
                new Plan.HeldBack(each.pair().demand(), each.pair().expert(), why(each.reason())))
        .toList();
  }

  Map<Pair, WhyNot> barred() {
    return barriers.stream().collect(toMap(Barrier::pair, each -> why(each.reason())));
  }

  String enterprise(@Nullable String demand) {
    return Objects.requireNonNull(inside.demand(demand).orElseThrow().participant());
  }

  static WhyNot why(Barrier.Reason reason) {
    return switch (reason) {
      case REFUSED -> WhyNot.DECLINED;
      case CONFLICT_OF_INTEREST -> WhyNot.CONFLICT_OF_INTEREST;
      case MET_BEFORE -> WhyNot.MET_BEFORE;
      case CONDITION_NOT_MET -> WhyNot.CONDITION_NOT_MET;
    };
  }
}
