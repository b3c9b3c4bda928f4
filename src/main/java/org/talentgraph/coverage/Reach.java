package org.talentgraph.coverage;

import static java.util.stream.Collectors.toSet;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.talentgraph.coverage.Abilities.Want;
import org.talentgraph.database.Work;
import org.talentgraph.model.Row;

/**
 * Whom open demands are in reach of: which experts can meet one, and whether a platform reaches it.
 * What that means for each key, {@code whitespace.graphqls} says to callers.
 */
final class Reach {

  private final Hierarchy hierarchy;
  private final Abilities abilities;
  private final List<Platform> platforms;
  private final Map<Integer, Set<String>> countries = new HashMap<>();
  private final BitSet members = new BitSet();

  /**
   * @param read what the statement {@code white-space} answers
   * @param among ids of the experts who are considered; all if null
   */
  Reach(Record read, @Nullable Set<String> among) {
    hierarchy = new Hierarchy(read.get("terms").asList(Hierarchy.Term::of));
    abilities = new Abilities(hierarchy, read.get("skilled").asList(each -> each), among);
    platforms = read.get("platforms").asList(each -> Platform.of(each, hierarchy));
    for (var citizens : read.get("citizens").values()) {
      for (var expert : abilities.numbers(ids(citizens.get("experts")))) {
        countries
            .computeIfAbsent(expert, _ -> new TreeSet<>())
            .add(citizens.get("country").asString());
      }
    }
    for (var member : abilities.numbers(ids(read.get("members")))) {
      members.set(member);
    }
  }

  /** A platform at work: the industries that it serves, and all places in which it lies. */
  private record Platform(Set<String> serves, Set<String> places) {

    private static Platform of(Value read, Hierarchy hierarchy) {
      return new Platform(
          Set.copyOf(ids(read.get("serves"))), hierarchy.above(ids(read.get("places"))));
    }

    private boolean reaches(Collection<String> fields) {
      return fields.stream().anyMatch(serves::contains);
    }

    private boolean liesIn(Collection<String> some) {
      return some.stream().anyMatch(places::contains);
    }
  }

  /** What is read of a demand. */
  static final String DEMAND =
      "id synthetic skills { edges { level weight node { id } } } industries { id } place { id }";

  /** A demand as it is read. */
  private record Demand(
      String id, boolean synthetic, List<Want> wants, List<String> industries, List<String> in) {

    private static Demand of(Row read) {
      var place = read.row("place");
      return new Demand(
          read.id(),
          read.isTrue("synthetic"),
          read.rows("skills", Want::of),
          read.rows("industries", Row::id),
          place == null ? List.of() : List.of(place.id()));
    }

    private List<Want> mostWanted() {
      var most = wants.stream().mapToDouble(Want::weight).max().orElse(0);
      return wants.stream().filter(want -> want.weight() == most).toList();
    }

    private OpenDemand open(
        BitSet able,
        boolean reached,
        Collection<Hierarchy.Term> keys,
        Collection<String> stations) {
      return new OpenDemand(
          id,
          synthetic,
          reached,
          !able.isEmpty(),
          keys.stream().map(Hierarchy.Term::key).toList(),
          List.copyOf(stations));
    }
  }

  private static List<String> ids(Value list) {
    return list.asList(Value::asString);
  }

  OpenDemand of(Row read, WhiteSpaceKey key) {
    Work.current().check();
    var demand = Demand.of(read);
    var able = abilities.havingAll(demand.wants());
    return switch (key) {
      case INDUSTRY -> byIndustry(demand, able);
      case SKILL -> bySkill(demand, able);
      case COUNTRY -> byPlace(demand, able, abroad(demand, able));
      case CITY ->
          byPlace(
              demand,
              able,
              hierarchy.above(demand.in()).stream().filter(this::isCity).collect(toSet()));
    };
  }

  private OpenDemand byIndustry(Demand demand, BitSet able) {
    var fields = hierarchy.above(demand.industries());
    var served = platforms.stream().anyMatch(platform -> platform.reaches(fields));
    return demand.open(able, served, terms(demand.industries()), fields);
  }

  private OpenDemand byPlace(Demand demand, BitSet able, Set<String> places) {
    var fields = hierarchy.above(demand.industries());
    var served =
        platforms.stream()
            .anyMatch(platform -> platform.liesIn(places) && platform.reaches(fields));
    var keys = terms(places);
    return demand.open(able, served, keys, keys.stream().map(Hierarchy.Term::id).toList());
  }

  private OpenDemand bySkill(Demand demand, BitSet able) {
    var most = demand.mostWanted();
    var keys = most.stream().map(Want::skill).distinct().toList();
    var served =
        demand.wants().stream()
            .filter(want -> keys.contains(want.skill()))
            .anyMatch(want -> abilities.having(want).intersects(members));
    return demand.open(able, served, terms(keys), hierarchy.below(keys));
  }

  /** Countries, other than that of the work, whose citizens can meet the demand. */
  private Set<String> abroad(Demand demand, BitSet able) {
    Set<String> abroad = new TreeSet<>();
    able.stream().forEach(expert -> abroad.addAll(countries.getOrDefault(expert, Set.of())));
    abroad.removeAll(hierarchy.above(demand.in()));
    return abroad;
  }

  private boolean isCity(String id) {
    var term = hierarchy.find(id);
    return term != null && term.city();
  }

  /** Those of the ids that are read at all, each once. */
  private List<Hierarchy.Term> terms(Collection<String> ids) {
    return ids.stream().distinct().map(hierarchy::find).filter(Objects::nonNull).toList();
  }
}
