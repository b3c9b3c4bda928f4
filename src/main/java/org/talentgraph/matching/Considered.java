package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.criteria.ExpertRecord;

/** The experts who were considered for some demands, and what came of it. */
record Considered(Map<String, ExpertRecord> experts, List<Match> matches) {

  static Considered all(Stream<Considered> some) {
    var all = new Considered(new HashMap<>(), new ArrayList<>());
    some.forEach(
        each -> {
          all.experts.putAll(each.experts);
          all.matches.addAll(each.matches);
        });
    return all;
  }
}
