package org.talentgraph.benchmark;

import java.util.Collection;
import java.util.List;

/**
 * How far scores disagree with judgements, by every pair of tasks that one expert judged
 * differently: the difference is lost when the scores order the pair the wrong way, half of it when
 * they tie.
 *
 * @param lost what is lost, in steps of the judgements
 * @param all what could be lost
 */
record KendallLoss(double lost, double all) {

  /** One task of an expert: what was judged, and our score. */
  record Judged(double judgement, double score) {}

  static KendallLoss of(List<Judged> tasks) {
    var lost = 0.0;
    var all = 0.0;
    for (var better : tasks) {
      for (var worse : tasks) {
        var difference = better.judgement() - worse.judgement();
        if (difference > 0) {
          all += difference;
          // 1 when the better one's score is lower, 0 when equal, -1 when higher
          var order = Math.signum(worse.score() - better.score());
          lost += difference * (1 + order) / 2;
        }
      }
    }
    return new KendallLoss(lost, all);
  }

  /** Of several experts together, from 0, every pair in order, to 1, none. */
  static double ratio(Collection<KendallLoss> losses) {
    return losses.stream().mapToDouble(KendallLoss::lost).sum()
        / losses.stream().mapToDouble(KendallLoss::all).sum();
  }
}
