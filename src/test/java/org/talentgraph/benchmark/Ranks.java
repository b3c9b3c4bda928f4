package org.talentgraph.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Ids of which the first is drawn most often: the one of rank r as often as 1 / r. */
record Ranks(List<String> ids, double[] cumulated) {

  Ranks(List<String> ids) {
    this(new ArrayList<>(ids), new double[ids.size()]);
    Collections.shuffle(this.ids, new Random(20260101));
    var sum = 0.0;
    for (var i = 0; i < cumulated.length; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
    }
  }

  String one(SplittableRandom random) {
    var found = Arrays.binarySearch(cumulated, random.nextDouble(cumulated[cumulated.length - 1]));
    return ids.get(found < 0 ? -found - 1 : found);
  }

  List<String> several(SplittableRandom random, int least, int most) {
    return GeneratedExperts.several(random, least, most, i -> one(random));
  }
}
