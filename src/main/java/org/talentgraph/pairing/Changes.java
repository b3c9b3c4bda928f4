package org.talentgraph.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.talentgraph.pairing.WayOut.BarrierLifted;
import org.talentgraph.pairing.WayOut.Change;
import org.talentgraph.pairing.WayOut.DemandMeetsOneMore;
import org.talentgraph.pairing.WayOut.EnterpriseMeetsOneMore;
import org.talentgraph.pairing.WayOut.ExpertAdded;
import org.talentgraph.pairing.WayOut.ExpertMeetsOneMore;

/** Pairing problems after a change. */
final class Changes {

  private Changes() {}

  static PairingProblem apply(Change change, PairingProblem to) {
    return switch (change) {
      case EnterpriseMeetsOneMore(var id) ->
          with(to, oneMore(to.enterprises(), id), to.demands(), to.experts());
      case ExpertMeetsOneMore(var id) ->
          with(to, to.enterprises(), to.demands(), oneMore(to.experts(), id));
      case DemandMeetsOneMore(var id) ->
          with(
              to,
              to.enterprises(),
              map(to.demands(), each -> each.id().equals(id) ? oneMore(each) : each),
              to.experts());
      case BarrierLifted(var barrier) -> lifted(to, barrier);
      case ExpertAdded(var demands) -> added(to, demands);
    };
  }

  private static List<Party> oneMore(List<Party> parties, String id) {
    return map(
        parties,
        each ->
            each.id().equals(id)
                ? new Party(id, each.least(), each.most() + 1, each.effort())
                : each);
  }

  private static Demand oneMore(Demand demand) {
    return new Demand(demand.id(), demand.enterprise(), demand.least(), demand.quantity() + 1);
  }

  private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }

  private static PairingProblem with(
      PairingProblem problem, List<Party> enterprises, List<Demand> demands, List<Party> experts) {
    return new PairingProblem(
        enterprises, demands, experts, problem.candidates(), problem.musts(), problem.barriers());
  }

  /** Without the barrier; where no candidate has the pair, it becomes one without a score. */
  static PairingProblem lifted(PairingProblem problem, Barrier barrier) {
    var pair = barrier.pair();
    List<Candidate> candidates = new ArrayList<>(problem.candidates());
    if (candidates.stream().noneMatch(each -> each.pair().equals(pair))) {
      candidates.add(new Candidate(pair, 0, 1));
    }
    return new PairingProblem(
        problem.enterprises(),
        problem.demands(),
        problem.experts(),
        candidates,
        problem.musts(),
        problem.barriers().stream().filter(each -> !each.pair().equals(pair)).toList());
  }

  static PairingProblem added(PairingProblem problem, List<String> demands) {
    var id = freeId(problem);
    List<Party> experts = new ArrayList<>(problem.experts());
    experts.add(new Party(id, 0, demands.size()));
    List<Candidate> candidates = new ArrayList<>(problem.candidates());
    demands.forEach(demand -> candidates.add(new Candidate(demand, id, 0)));
    return new PairingProblem(
        problem.enterprises(),
        problem.demands(),
        experts,
        candidates,
        problem.musts(),
        problem.barriers());
  }

  static String freeId(PairingProblem problem) {
    var number = problem.experts().size() + 1;
    while (true) {
      var id = "added:" + number++;
      if (problem.experts().stream().noneMatch(each -> each.id().equals(id))) {
        return id;
      }
    }
  }
}
