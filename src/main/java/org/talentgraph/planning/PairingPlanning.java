package org.talentgraph.planning;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.Weights;
import org.talentgraph.events.Access;
import org.talentgraph.events.Act;
import org.talentgraph.events.EventDemand;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Frame;
import org.talentgraph.events.Inside;
import org.talentgraph.events.Participant;
import org.talentgraph.events.Stage;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.matching.Scores;
import org.talentgraph.model.View;
import org.talentgraph.pairing.Candidate;
import org.talentgraph.pairing.Certificate;
import org.talentgraph.pairing.Objective;
import org.talentgraph.pairing.Pair;
import org.talentgraph.pairing.Pairing;
import org.talentgraph.pairing.PairingOutcome;
import org.talentgraph.pairing.PairingProblem;
import org.talentgraph.pairing.Pairings;
import org.talentgraph.pairing.Shortage;
import org.talentgraph.security.Caller;

/** Plans who meets whom at an event. */
@Component
class PairingPlanning {

  private static final long NEVER = -1;

  private final EventWrites writes;
  private final EventParts parts;
  private final Plans plans;
  private final Scores scores;
  private final Solving solving;

  PairingPlanning(
      EventWrites writes, EventParts parts, Plans plans, Scores scores, Solving solving) {
    this.writes = writes;
    this.parts = parts;
    this.plans = plans;
    this.scores = scores;
    this.solving = solving;
  }

  /**
   * What planning a pairing ended with.
   *
   * @param plan null where there is no pairing
   * @param shortage why there is none, where that was found
   */
  record Result(Inside inside, @Nullable Plan plan, @Nullable Shortage shortage) {}

  Result plan(String event, PairingOptions options, View view) {
    return EventWrites.again(() -> tried(event, options, view));
  }

  /** Searches without the lock; empty where the event changed meanwhile. */
  private Optional<Result> tried(String event, PairingOptions options, View view) {
    var begin = System.nanoTime();
    var inside = writes.readToOrganise(event, Act.PLAN_PAIRING);
    if (options.objective() == Objective.MEETINGS_IN_TURN
        && inside.participants().stream().anyMatch(each -> each.effort() != null)) {
      throw Faults.fault("objective", ErrorCode.BAD_VALUE, "turn.effort");
    }
    var question = question(inside, options, view);
    var problem = question.problem();
    var outcome = solving.now(() -> Pairings.plan(problem, options.objective(), options.limits()));
    return switch (outcome) {
      case Pairing pairing -> {
        var seconds = (System.nanoTime() - begin) / 1e9;
        yield writes.organise(
            event,
            Act.PLAN_PAIRING,
            false,
            now ->
                now.equals(inside)
                    ? Optional.of(store(now, question, problem, pairing, seconds))
                    : Optional.empty());
      }
      case Shortage shortage -> Optional.of(new Result(inside, null, shortage));
      case PairingOutcome.Undecided() -> Optional.of(new Result(inside, null, null));
    };
  }

  PairingQuestion question(Inside inside, PairingOptions options, View view) {
    var table =
        scores.of(
            inside.demands().stream().map(EventDemand::id).toList(),
            inside.participants().stream()
                .filter(Participant::isExpert)
                .map(Participant::id)
                .toList(),
            Weights.of(options.weights()),
            view);
    return PairingQuestion.of(
        inside, table, options.againAllowed() ? Set.of() : metBefore(inside.id()));
  }

  /** At events of the caller: what came of those of others is not for it. */
  private Set<PairingQuestion.MetBefore> metBefore(String event) {
    return parts.ofOthers(event, Frame.PART).stream()
        .filter(each -> Access.of(each).organises())
        .flatMap(each -> parts.all(each.event(), MeetingOutcome.PART).stream())
        .filter(each -> each.outcome() != MeetingOutcome.Kind.NO_SHOW)
        .map(each -> new PairingQuestion.MetBefore(each.enterprise(), each.expert()))
        .collect(toSet());
  }

  private Result store(
      Inside inside,
      PairingQuestion question,
      PairingProblem problem,
      Pairing pairing,
      double seconds) {
    var number = plans.next(inside.id());
    var plan =
        new Plan(
            number,
            Plan.Kind.PAIRING,
            null,
            plans.now(),
            Caller.current().name(),
            pairing.value(),
            pairing.bound(),
            seconds,
            List.of(),
            List.of(),
            figures(question, problem, pairing),
            null,
            null);
    plans.store(inside.id(), plan, meetings(number, question, problem, pairing));
    parts.put(inside.id(), LeftOutRow.PART, leftOut(number, question, problem, pairing));
    parts.put(inside.id(), Frame.PART, inside.frame().at(Stage.PLANNED));
    return new Result(writes.read(inside.id()), plan, null);
  }

  private static Plan.PairingFigures figures(
      PairingQuestion question, PairingProblem problem, Pairing pairing) {
    var fairness = pairing.fairness();
    return new Plan.PairingFigures(
        pairing.objective(),
        fairness.reached(),
        fairness.worst(),
        fairness.price(),
        pairing.certificate().map(each -> prices(problem, each)).orElse(List.of()),
        question.heldBack());
  }

  private static List<PlannedMeeting> meetings(
      int number, PairingQuestion question, PairingProblem problem, Pairing pairing) {
    return pairing.meetings().stream()
        .map(
            each ->
                PlannedMeeting.of(
                    number,
                    each.pair().demand(),
                    question.enterprise(each.pair().demand()),
                    each.pair().expert(),
                    each.score(),
                    problem.musts().contains(each.pair())))
        .toList();
  }

  private static List<Plan.Price> prices(PairingProblem problem, Certificate certificate) {
    return Stream.of(
            problem.enterprises().stream()
                .map(each -> new Plan.Price(each.id(), certificate.enterprisePrice(each.id()))),
            problem.demands().stream()
                .map(each -> new Plan.Price(each.id(), certificate.demandPrice(each))),
            problem.experts().stream()
                .map(each -> new Plan.Price(each.id(), certificate.expertPrice(each.id()))))
        .flatMap(each -> each)
        .toList();
  }

  private static List<LeftOutRow> leftOut(
      int number, PairingQuestion question, PairingProblem problem, Pairing pairing) {
    var met = pairing.meetings().stream().map(Candidate::pair).collect(toSet());
    var barred = question.barred();
    Map<String, LeftOutRow> rows = new LinkedHashMap<>();
    for (var candidate : problem.candidates()) {
      var pair = candidate.pair();
      if (!met.contains(pair)) {
        var row =
            rows.computeIfAbsent(
                pair.demand(),
                demand ->
                    new LeftOutRow(
                        number,
                        demand,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
        var needed = needed(pair, barred, pairing);
        row.experts().add(pair.expert());
        row.scores().add(candidate.score());
        row.needed().add(needed);
        row.why().add(why(pair, barred, pairing, needed));
      }
    }
    return List.copyOf(rows.values());
  }

  private static long needed(Pair pair, Map<Pair, WhyNot> barred, Pairing pairing) {
    return barred.containsKey(pair)
        ? NEVER
        : pairing.certificate().map(each -> each.needed(pair).orElse(NEVER)).orElse(NEVER);
  }

  private static String why(Pair pair, Map<Pair, WhyNot> barred, Pairing pairing, long needed) {
    var reason = barred.get(pair);
    if (reason == null && needed == NEVER && pairing.certificate().isPresent()) {
      reason = WhyNot.NO_ROOM;
    }
    return reason == null ? "" : reason.name();
  }
}
