package org.talentgraph.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * What is drawn for every made-up demand. A demand that is over has its own dates; an open one is
 * dated from the first start, about the years in which the made-up experts are available.
 */
final class Demands {

  static final List<String> EXPERT_MODES =
      List.of("FULL_TIME", "CONTRACTED", "CONTRACTED", "CONSULTING", "SHORT_TERM", "PROJECT");
  static final Text EXPERT_WANTED = Text.of("Seeks an expert in %s.=寻找%s专家。");
  private static final List<String> LEVELS = List.of("PROFICIENT", "PROFICIENT", "EXPERT", "BASIC");
  private static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE", "");

  private final World world;

  Demands(World world) {
    this.world = world;
  }

  /** Writes the skills wanted; returns them, the one that gives the demand its name first. */
  List<String> wants(String id, Institution poster, Draws draws) {
    List<String> skills = world.taxonomy().skills(poster.industry(), draws.between(2, 6), draws);
    List<Integer> twentieths = draws.parts(20, skills.size(), 1);
    for (int i = 0; i < skills.size(); i++) {
      world
          .graph()
          .relate(id, "WANTS", skills.get(i))
          .with("weight", BigDecimal.valueOf(twentieths.get(i) * 5L, 2))
          .with("level", draws.pick(LEVELS));
    }
    return skills;
  }

  static void describe(Row row, Text description, String mode, Outcome outcome, Draws draws) {
    boolean open = outcome == Outcome.OPEN;
    LocalDate starts =
        LocalDate.of(open ? 2025 : 2021, 1, 1).plusMonths(draws.between(0, open ? 24 : 11));
    row.with("status", open ? "PUBLISHED" : outcome == Outcome.CONTRACTED ? "MET" : "CLOSED")
        .with("mode", mode)
        .with("startsOn", day(starts, open))
        .with("endsOn", day(starts.plusMonths(draws.pick(List.of(3, 6, 12, 24, 36))), open))
        .with("deadline", day(starts.minusMonths(draws.between(1, 4)), open))
        .with("quantity", open && draws.chance(15) ? 2 : 1)
        .text("description", description);
  }

  private static String day(LocalDate date, boolean open) {
    return open ? FirstStart.date(date) : date.toString();
  }

  /** Writes what is asked of an expert. */
  void conditions(Row row, String id, Draws draws) {
    row.with("salaryOffered", draws.between(25, 110) * 10_000)
        .with("requiredDegree", orNull(draws.pick(DEGREES)))
        .with("minYears", draws.pick(List.of(2, 3, 5, 5, 8, 10)));
    if (draws.chance(60)) {
      speaks(id, "en", draws.pick(List.of("B2", "B1", "C1")));
    }
    if (draws.chance(12)) {
      speaks(id, "zh", draws.pick(List.of("A2", "B1")));
    }
  }

  private void speaks(String id, String language, String level) {
    world
        .graph()
        .relate(id, "REQUIRES_LANGUAGE", Documented.language(language))
        .with("level", level);
  }

  void tie(String id, Institution poster, @Nullable String foundBy) {
    MadeUpGraph graph = world.graph();
    graph.relate(poster.id(), "POSTED", id);
    graph.relate(id, "IN_FIELD", poster.industry());
    graph.relate(id, "LOCATED_IN", poster.place());
    if (foundBy != null) {
      graph.relate(id, "FOUND_BY", foundBy);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
