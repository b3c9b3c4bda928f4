package org.talentgraph.coverage;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.talentgraph.coverage.WhiteSpace.Count;
import org.talentgraph.coverage.WhiteSpace.Group;
import org.talentgraph.coverage.WhiteSpace.Station;
import org.talentgraph.coverage.WhiteSpace.Wanted;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** Groups open demands, and chooses the stations that would reach most of those not reached. */
final class WhiteSpaceAnalysis {

  private static final Phrases WORDS = new Phrases("org.talentgraph.coverage.whitespace");

  private static final Comparator<Group> WHITEST =
      comparingInt((Group group) -> -group.unreached().all())
          .thenComparingInt(group -> -group.unmet().all())
          .thenComparingInt(group -> -group.demands().all())
          .thenComparing(group -> group.key().id());

  private final WhiteSpaceKey by;
  private final Wanted wanted;
  private final List<OpenDemand> demands;
  private final List<OpenDemand> unreached;
  private final Map<String, Text> names = new TreeMap<>();

  private WhiteSpaceAnalysis(WhiteSpaceKey by, Wanted wanted, List<OpenDemand> demands) {
    this.by = by;
    this.wanted = wanted;
    this.demands = demands;
    unreached = those(demands, demand -> !demand.reached());
    demands.stream()
        .flatMap(demand -> demand.keys().stream())
        .forEach(key -> names.put(key.id(), key.name()));
  }

  static WhiteSpace of(WhiteSpaceKey by, Wanted wanted, List<OpenDemand> demands) {
    return new WhiteSpaceAnalysis(by, wanted, demands).answer();
  }

  private WhiteSpace answer() {
    var groups = groups();
    var coverage = coverage();
    var keys = List.copyOf(coverage.keySet());
    var choice = MaximumCoverage.choose(List.copyOf(coverage.values()), wanted.stations());
    return new WhiteSpace(
        by,
        Count.of(demands),
        Count.of(unreached),
        Count.of(unmet(demands)),
        Count.of(those(demands, demand -> demand.keys().isEmpty())),
        groups.size(),
        groups.stream().limit(wanted.groups()).toList(),
        stations(choice.sets().stream().map(keys::get).toList(), coverage),
        choice.exact());
  }

  private List<Group> groups() {
    Map<String, List<OpenDemand>> members = new TreeMap<>();
    for (var demand : demands) {
      for (var key : demand.keys()) {
        members.computeIfAbsent(key.id(), id -> new ArrayList<>()).add(demand);
      }
    }
    return members.entrySet().stream()
        .map(each -> group(each.getKey(), each.getValue()))
        .sorted(WHITEST)
        .toList();
  }

  private Group group(String key, List<OpenDemand> members) {
    return new Group(
        new Reference(key),
        Count.of(members),
        Count.of(those(members, demand -> !demand.reached())),
        Count.of(unmet(members)),
        some(those(members, demand -> !demand.reached() || !demand.met())));
  }

  /** Which of the unreached demands a station of each key would reach, by their positions. */
  private SortedMap<String, BitSet> coverage() {
    SortedMap<String, BitSet> coverage = new TreeMap<>();
    names.keySet().forEach(key -> coverage.put(key, new BitSet()));
    IntStream.range(0, unreached.size())
        .forEach(
            position ->
                unreached.get(position).stations().stream()
                    .map(coverage::get)
                    .filter(Objects::nonNull)
                    .forEach(reach -> reach.set(position)));
    return coverage;
  }

  private List<Station> stations(List<String> keys, Map<String, BitSet> coverage) {
    List<Station> stations = new ArrayList<>();
    var covered = new BitSet();
    for (var key : keys) {
      var added = new BitSet();
      added.or(requireNonNull(coverage.get(key)));
      added.andNot(covered);
      covered.or(added);
      var gained = at(added);
      stations.add(
          new Station(
              new Reference(key),
              Count.of(gained),
              Count.of(at(covered)),
              WORDS.text(by.name(), names.get(key), gained.size(), covered.cardinality()),
              some(gained)));
    }
    return stations;
  }

  private List<OpenDemand> at(BitSet positions) {
    return positions.stream().mapToObj(unreached::get).toList();
  }

  private List<Reference> some(List<OpenDemand> some) {
    return some.stream().limit(wanted.examples()).map(each -> new Reference(each.id())).toList();
  }

  private static List<OpenDemand> unmet(List<OpenDemand> demands) {
    return those(demands, demand -> !demand.met());
  }

  private static List<OpenDemand> those(List<OpenDemand> demands, Predicate<OpenDemand> which) {
    return demands.stream().filter(which).toList();
  }
}
