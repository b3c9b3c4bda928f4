package org.talentgraph.coverage;

import java.util.Collection;
import java.util.List;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * Open demands that nobody reaches or nobody can meet, and where new stations would reach most.
 *
 * @param withoutKey open demands that count under nothing
 * @param groupCount how many groups there are, wanted or not
 * @param exact whether no other choice of as many stations reaches more
 */
record WhiteSpace(
    WhiteSpaceKey by,
    Count total,
    Count unreached,
    Count unmet,
    Count withoutKey,
    int groupCount,
    List<Group> groups,
    List<Station> nextStations,
    boolean exact) {

  /** How many demands there are, by whether the documents name them. */
  record Count(int documented, int synthetic) {

    static Count of(Collection<OpenDemand> demands) {
      var synthetic = (int) demands.stream().filter(OpenDemand::synthetic).count();
      return new Count(demands.size() - synthetic, synthetic);
    }

    int all() {
      return documented + synthetic;
    }
  }

  /** The open demands of a key. */
  record Group(
      Reference key, Count demands, Count unreached, Count unmet, List<Reference> examples) {}

  /** A station that would reach demands which neither a platform nor one before it reaches. */
  record Station(Reference key, Count gain, Count total, Text reason, List<Reference> demands) {}

  /**
   * How much of it is wanted, each from 1.
   *
   * @param examples how many demands of each group and station
   */
  record Wanted(int groups, int stations, int examples) {}
}
