package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.List;

/** 100 overseas engineers from 29 countries under Hebei's plan. */
final class OverseasEngineers {

  static final List<Homeland> HOMELANDS =
      Homeland.list(
          """
          DE 18, KR 14, JP 14, US 10, IN 8, RU 3, GB 2, IT 2, FR 2, UA 2, PK 2, IL 2, CA 2, AU 2, NL 1, SE 1, CH 1,
          AT 1, PL 1, CZ 1, ES 1, BY 1, TR 1, MY 1, SG 1, EG 1, BR 1, ZA 1, VN 3\
          """);
  private static final Text TASK = Text.of("Technical work on %s=从事%s技术攻关");

  private final World world;

  OverseasEngineers(World world) {
    this.world = world;
  }

  /** Places the engineers at some of the companies. */
  void add(List<Institution> companies) {
    for (int i = 0; i < HOMELANDS.size(); i++) {
      add(HOMELANDS.get(i), companies, Draws.of("overseas engineer " + i));
    }
  }

  private void add(Homeland homeland, List<Institution> companies, Draws draws) {
    Institution company = draws.pick(companies);
    boolean moves = draws.chance(60);
    String mode =
        moves
            ? draws.pick(List.of("FULL_TIME", "CONTRACTED"))
            : draws.pick(List.of("CONSULTING", "SHORT_TERM", "PROJECT"));
    LocalDate starts = LocalDate.of(draws.between(2022, 2023), draws.between(1, 12), 1);
    String skill = world.taxonomy().skill(company.industry(), draws);
    Standing standing = draws.chance(25) ? Standing.DOCTOR : Standing.ENGINEER;
    Sketch sketch = new Sketch(homeland, company.industry(), standing, mode).able(List.of(skill));
    Expert expert = world.experts().add(moves ? sketch.movedTo(company.place(), starts) : sketch);
    Text task = TASK.with(world.taxonomy().phrase(skill));
    String id =
        world
            .engagements()
            .add(
                expert,
                company,
                company.place(),
                new Engagements.Terms(mode, "INTRODUCED", starts, task));
    world.graph().relate(id, "UNDER", Documented.ENGINEER_PLAN);
    world
        .graph()
        .relate(expert.id(), "SELECTED_IN", Documented.ENGINEER_PLAN)
        .with("year", starts.getYear());
    if (moves) {
      world
          .engagements()
          .post(expert, company, draws.chance(30) ? "CHIEF_ENGINEER" : "SENIOR_TECHNICAL", starts);
    }
  }
}
