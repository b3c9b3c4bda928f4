package org.talentgraph.comparison;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a policy in which something changed.
 *
 * @param policy the id of the policy; of a programme, an authority or a catalogue where it has none
 * @param clause the id of the clause; null where the policy has none for it
 * @param number of the clause; 0 where there is none
 */
record Section(String policy, @Nullable String clause, int number) implements Comparable<Section> {

  private static final Comparator<Section> ORDER =
      comparing(Section::policy).thenComparing(Section::number);

  static Section whole(String policy) {
    return new Section(policy, null, 0);
  }

  String key() {
    return policy + "#" + number;
  }

  @Override
  public int compareTo(Section other) {
    return ORDER.compare(this, other);
  }
}
