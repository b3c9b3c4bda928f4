package org.talentgraph.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A pairing problem for CP-SAT, because efforts and the worst off are no matter of flow. */
final class PairingProgram {

  static {
    Loader.loadNativeLibraries();
  }

  /** What a search ended with; the meetings are those of its best solution. */
  record Found(CpSolverStatus status, long value, long bound, List<Candidate> meetings) {

    boolean any() {
      return proven() || status == CpSolverStatus.FEASIBLE;
    }

    boolean proven() {
      return status == CpSolverStatus.OPTIMAL;
    }
  }

  private final CpModel model = new CpModel();
  private final Map<Candidate, BoolVar> meets = new LinkedHashMap<>();
  private final Parties parties;

  PairingProgram(PairingProblem problem) {
    parties = new Parties(problem);
    for (var candidate : problem.open()) {
      var variable = model.newBoolVar(candidate.pair().toString());
      meets.put(candidate, variable);
      if (problem.musts().contains(candidate.pair())) {
        model.addEquality(variable, 1);
      }
    }
    var perDemand = by(each -> each.pair().demand());
    for (var demand : problem.demands()) {
      var own = perDemand.getOrDefault(demand.id(), List.of());
      model.addLinearConstraint(sum(own, each -> 1), demand.least(), demand.quantity());
    }
    var perEnterprise = by(parties::enterprise);
    for (var enterprise : problem.enterprises()) {
      limit(enterprise, perEnterprise.getOrDefault(Parties.enterprise(enterprise.id()), List.of()));
    }
    var perExpert = by(Parties::expert);
    for (var expert : problem.experts()) {
      limit(expert, perExpert.getOrDefault(Parties.expert(expert.id()), List.of()));
    }
    by(parties::of).values().stream()
        .filter(same -> same.size() > 1)
        .forEach(same -> model.addLessOrEqual(sum(same, each -> 1), 1));
  }

  /** Lets nobody who has a candidate get less than this. */
  void giveEach(long least) {
    scores().forEach(scores -> model.addGreaterOrEqual(scores, least));
  }

  void beginWith(List<Candidate> meetings) {
    model.clearHints();
    var begin = new HashSet<>(meetings);
    meets.forEach((candidate, variable) -> model.addHint(variable, begin.contains(candidate)));
  }

  Found largestTotal(Limits limits) {
    model.maximize(sum(List.copyOf(meets.keySet()), Candidate::score));
    return solve(limits);
  }

  /** The score that everybody who has a candidate can get. */
  Found largestWorst(Limits limits) {
    var most = meets.keySet().stream().mapToLong(each -> Math.abs(each.score())).sum();
    var worst = model.newIntVar(-most, most, "worst");
    scores().forEach(scores -> model.addLessOrEqual(worst, scores));
    model.maximize(worst);
    return solve(limits);
  }

  private void limit(Party party, List<Candidate> own) {
    model.addLinearConstraint(sum(own, each -> 1), party.least(), party.most());
    if (party.effort() != Party.UNLIMITED) {
      model.addLessOrEqual(sum(own, Candidate::load), party.effort());
    }
  }

  private List<LinearExpr> scores() {
    List<LinearExpr> scores = new ArrayList<>();
    by(parties::enterprise).values().forEach(own -> scores.add(sum(own, Candidate::score)));
    by(Parties::expert).values().forEach(own -> scores.add(sum(own, Candidate::score)));
    return scores;
  }

  private LinearExpr sum(List<Candidate> of, ToLongFunction<Candidate> weight) {
    var sum = LinearExpr.newBuilder();
    of.forEach(each -> sum.addTerm(meets.get(each), weight.applyAsLong(each)));
    return sum.build();
  }

  private <K> Map<K, List<Candidate>> by(Function<Candidate, K> key) {
    return meets.keySet().stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
  }

  private Found solve(Limits limits) {
    var solver = new CpSolver();
    solver
        .getParameters()
        .setMaxDeterministicTime(limits.work())
        .setMaxTimeInSeconds(limits.left())
        .setRandomSeed(limits.seed())
        .setNumWorkers(1)
        .setLinearizationLevel(2);
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return new Found(status, 0, 0, List.of());
    }
    var meetings =
        meets.entrySet().stream()
            .filter(entry -> solver.booleanValue(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return new Found(
        status,
        Math.round(solver.objectiveValue()),
        (long) Math.floor(solver.bestObjectiveBound() + 1e-6),
        meetings);
  }
}
