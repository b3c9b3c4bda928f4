package org.talentgraph.pairing;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two who meet where a candidate meets. */
final class Parties {

  /** An id of an enterprise or of an expert, since the two could be spelt alike. */
  record Key(boolean isExpert, String id) {}

  private final Map<String, Key> enterprises;

  Parties(PairingProblem problem) {
    enterprises =
        problem.demands().stream()
            .collect(toMap(Demand::id, demand -> enterprise(demand.enterprise())));
  }

  static Key enterprise(String id) {
    return new Key(false, id);
  }

  static Key expert(String id) {
    return new Key(true, id);
  }

  static Key expert(Candidate candidate) {
    return expert(candidate.pair().expert());
  }

  Key enterprise(Candidate candidate) {
    var enterprise = enterprises.get(candidate.pair().demand());
    if (enterprise == null) {
      throw new IllegalArgumentException("unknown: " + candidate.pair());
    }
    return enterprise;
  }

  List<Key> of(Candidate candidate) {
    return List.of(enterprise(candidate), expert(candidate));
  }

  Set<Key> of(List<Candidate> candidates) {
    Set<Key> keys = new LinkedHashSet<>();
    candidates.forEach(each -> keys.addAll(of(each)));
    return keys;
  }
}
