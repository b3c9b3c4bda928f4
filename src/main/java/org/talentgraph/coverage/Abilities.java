package org.talentgraph.coverage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.model.Row;

/** Which experts have which skills; each expert has a number. */
final class Abilities {

  private static final List<String> LEVELS = List.of("BASIC", "PROFICIENT", "EXPERT");

  private final Hierarchy skills;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Holders>> holders = new HashMap<>();

  /**
   * @param skilled the experts that have each skill at each level
   * @param among ids of the experts who are considered; all if null
   */
  Abilities(Hierarchy skills, List<Value> skilled, @Nullable Set<String> among) {
    this.skills = skills;
    for (var each : skilled) {
      var level = rank(each.get("level").asString(null));
      holders
          .computeIfAbsent(each.get("skill").asString(), _ -> new ArrayList<>())
          .add(new Holders(level, numbers(those(each.get("experts"), among))));
    }
  }

  private static List<String> those(Value ids, @Nullable Set<String> among) {
    var all = ids.asList(Value::asString);
    return among == null ? all : all.stream().filter(among::contains).toList();
  }

  /** The experts who have a skill at one level, by their numbers. */
  private record Holders(int level, int[] experts) {}

  /** A skill that a demand wants; at any level where it names none. */
  record Want(String skill, @Nullable String level, double weight) {

    static Want of(Row want) {
      var weight = want.decimal("weight");
      return new Want(
          requireNonNull(want.row("node")).id(),
          want.stringOrNull("level"),
          weight == null ? 0 : weight);
    }
  }

  /** The numbers of experts by their ids; those who have no skill have none. */
  int[] numbers(Collection<String> ids) {
    return ids.stream().mapToInt(id -> numbers.computeIfAbsent(id, _ -> numbers.size())).toArray();
  }

  /** Who has a skill, or a narrower one, as well as it is wanted. */
  BitSet having(Want want) {
    var experts = new BitSet(numbers.size());
    var wanted = rank(want.level());
    for (var skill : skills.below(List.of(want.skill()))) {
      for (var each : holders.getOrDefault(skill, List.of())) {
        if (each.level() >= wanted) {
          for (var expert : each.experts()) {
            experts.set(expert);
          }
        }
      }
    }
    return experts;
  }

  /** Who has all of these skills; nobody where there is none. */
  BitSet havingAll(List<Want> wants) {
    return wants.stream()
        .map(this::having)
        .reduce(
            (some, more) -> {
              some.and(more);
              return some;
            })
        .orElseGet(BitSet::new);
  }

  /** An unknown level stands below all. */
  private static int rank(@Nullable String level) {
    return level == null ? -1 : LEVELS.indexOf(level);
  }
}
