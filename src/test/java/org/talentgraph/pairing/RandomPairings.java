package org.talentgraph.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Small pairing problems drawn by a seed, with everything that a problem can have. */
final class RandomPairings {

  private RandomPairings() {}

  static PairingProblem draw(int seed, boolean efforts) {
    var random = new Random(seed);
    var enterprises = parties("c", 1 + random.nextInt(3), random, efforts);
    List<Demand> demands =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(number -> demand(number, enterprises, random))
            .toList();
    var experts = parties("x", 1 + random.nextInt(4), random, efforts);
    List<Candidate> candidates = new ArrayList<>();
    List<Barrier> barriers = new ArrayList<>();
    Set<Pair> musts = new HashSet<>();
    for (var demand : demands) {
      for (var expert : experts) {
        var pair = new Pair(demand.id(), expert.id());
        var kind = random.nextInt(12);
        if (kind > 3 && candidates.size() < 12) {
          candidates.add(new Candidate(pair, random.nextInt(9), 1 + random.nextInt(3)));
          if (kind == 4) {
            musts.add(pair);
          }
        }
        if (kind < 3 || kind == 5) {
          barriers.add(new Barrier(pair, Barrier.Reason.values()[random.nextInt(4)]));
        }
      }
    }
    return new PairingProblem(enterprises, demands, experts, candidates, musts, barriers);
  }

  private static Demand demand(int number, List<Party> enterprises, Random random) {
    var enterprise = enterprises.get(random.nextInt(enterprises.size())).id();
    var least = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
    return new Demand("d" + number, enterprise, least, least + random.nextInt(3));
  }

  private static List<Party> parties(String prefix, int count, Random random, boolean efforts) {
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              var least = random.nextInt(5) == 0 ? 1 : 0;
              var effort = efforts && random.nextInt(2) == 0 ? random.nextInt(7) : Party.UNLIMITED;
              return new Party(prefix + number, least, least + random.nextInt(4), effort);
            })
        .toList();
  }
}
