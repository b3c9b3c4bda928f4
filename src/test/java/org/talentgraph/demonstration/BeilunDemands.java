package org.talentgraph.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * Made-up demands of Beilun's enterprises. Those that led to an introduction by November 2021 are
 * over; the others are open for the years in which the made-up experts are available.
 */
final class BeilunDemands {

  private static final List<String> EXPERT_MODES =
      List.of("FULL_TIME", "CONTRACTED", "CONTRACTED", "CONSULTING", "SHORT_TERM", "PROJECT");
  private static final List<String> TECHNOLOGY_MODES =
      List.of("PROJECT", "CONSULTING", "SHORT_TERM");
  private static final List<String> LEVELS = List.of("PROFICIENT", "PROFICIENT", "EXPERT", "BASIC");
  private static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE", "");
  private static final Text EXPERT = Text.of("Demand %s: %s=需求%s：%s");
  private static final Text TECHNOLOGY = Text.of("Technology demand %s: %s=技术需求%s：%s");
  private static final Text EXPERT_WANTED = Text.of("Seeks an expert in %s.=寻找%s专家。");
  private static final Text HELP_WANTED = Text.of("Seeks help with %s.=寻求%s方面的技术支持。");

  private final World world;
  private final List<BeilunDemand> all = new ArrayList<>();
  private int technologies;

  BeilunDemands(World world) {
    this.world = world;
  }

  /** The demands for experts so far. */
  List<BeilunDemand> all() {
    return all;
  }

  void experts(Institution enterprise, int count) {
    for (int i = 0; i < count; i++) {
      expert(enterprise, Outcome.OPEN);
    }
  }

  void expert(Institution enterprise, Outcome outcome) {
    Text number = Text.of("%1$04d=%1$04d".formatted(all.size() + 1));
    String id = "demand:beilun-" + number.en();
    Draws draws = Draws.of(id);
    List<String> skills = wants(id, enterprise, draws);
    Text subject = world.taxonomy().phrase(skills.getFirst());
    Row row = world.graph().node("Demand", id, EXPERT.with(number, subject)).with("kind", "EXPERT");
    describe(row, EXPERT_WANTED.with(subject), draws.pick(EXPERT_MODES), outcome, draws);
    conditions(row, id, draws);
    tie(id, enterprise);
    all.add(new BeilunDemand(id, enterprise, skills, outcome));
  }

  void technologies(Institution enterprise, int count) {
    for (int i = 0; i < count; i++) {
      Text number = Text.number(++technologies);
      String id = "demand:beilun-t" + number.en();
      Draws draws = Draws.of(id);
      Text subject = world.taxonomy().phrase(wants(id, enterprise, draws).getFirst());
      Row row =
          world
              .graph()
              .node("Demand", id, TECHNOLOGY.with(number, subject))
              .with("kind", "TECHNOLOGY");
      describe(row, HELP_WANTED.with(subject), draws.pick(TECHNOLOGY_MODES), Outcome.OPEN, draws);
      tie(id, enterprise);
    }
  }

  private List<String> wants(String id, Institution enterprise, Draws draws) {
    List<String> skills =
        world.taxonomy().skills(enterprise.industry(), draws.between(2, 6), draws);
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

  private static void describe(
      Row row, Text description, String mode, Outcome outcome, Draws draws) {
    boolean open = outcome == Outcome.OPEN;
    LocalDate starts =
        LocalDate.of(open ? 2025 : 2021, 1, 1).plusMonths(draws.between(0, open ? 24 : 11));
    row.with("status", open ? "OPEN" : outcome == Outcome.CONTRACTED ? "MET" : "CLOSED")
        .with("mode", mode)
        .with("startsOn", starts)
        .with("endsOn", starts.plusMonths(draws.pick(List.of(3, 6, 12, 24, 36))))
        .with("deadline", starts.minusMonths(draws.between(1, 4)))
        .with("quantity", open && draws.chance(15) ? 2 : 1)
        .text("description", description);
  }

  private void conditions(Row row, String id, Draws draws) {
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

  private void tie(String id, Institution enterprise) {
    MadeUpGraph graph = world.graph();
    graph.relate(enterprise.id(), "POSTED", id);
    graph.relate(id, "IN_FIELD", enterprise.industry());
    graph.relate(id, "LOCATED_IN", Documented.BEILUN);
    graph.relate(id, "FOUND_BY", Documented.ENGINEERS_CENTRE);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
