package org.talentgraph.demonstration;

import static org.talentgraph.demonstration.Documented.industry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 59 quality-management experts of 2023 and 2024 in nine cities, from 11 countries, for 38
 * companies.
 */
final class QualityExperts {

  private static final int IN_2023 = 48;

  /** Per city, in the order of {@link Documented#HEBEI_CITIES}: experts, companies. */
  private static final int[][] BY_CITY = {
    {3, 2}, {19, 12}, {11, 7}, {10, 6}, {7, 5}, {3, 2}, {3, 2}, {2, 1}, {1, 1}
  };

  private static final List<Homeland> HOMELANDS =
      Homeland.list("JP 28, KR 10, DE 7, US 2, IT 2, FR 2, GB 2, RU 2, IN 2, NL 1, AT 1");
  private static final List<String> FIELDS =
      List.of(
          "equipment-manufacturing",
          "automotive",
          "new-energy-vehicles",
          "electrical-equipment",
          "electronics",
          "new-materials",
          "high-end-equipment",
          "solar-power");
  private static final List<String> SKILLS =
      List.of(
          "skill:quality-management-systems",
          "skill:product-quality-improvement",
          "skill:design-process-optimisation");
  private static final List<Text> TASKS =
      List.of(
          Text.of("Management systems and quality standards=建立管理体系与质量标准"),
          Text.of("Better product quality=提高产品质量"),
          Text.of("Better design processes=改进设计流程"));
  private static final List<String> MODES =
      List.of("CONSULTING", "SHORT_TERM", "PROJECT", "FULL_TIME", "TRAINING");

  private final World world;
  private final List<Institution> companies = new ArrayList<>();

  QualityExperts(World world) {
    this.world = world;
  }

  /** The companies, which others may employ experts at too. */
  List<Institution> companies() {
    return companies;
  }

  void add() {
    List<Homeland> homelands = Draws.of("quality homelands").shuffled(HOMELANDS);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < homelands.size(); i++) {
      order.add(i);
    }
    List<Integer> early = Draws.of("quality years").sample(order, IN_2023);
    int next = 0;
    for (int i = 0; i < BY_CITY.length; i++) {
      List<Institution> local = companies(Documented.HEBEI_CITIES.get(i), BY_CITY[i][1]);
      for (int n = 0; n < BY_CITY[i][0]; n++) {
        int year = early.contains(next) ? 2023 : 2024;
        place(
            homelands.get(next),
            local.get(n % local.size()),
            year,
            Draws.of("quality expert " + next));
        next++;
      }
    }
  }

  private List<Institution> companies(String city, int count) {
    List<Institution> local = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String field = FIELDS.get(companies.size() % FIELDS.size());
      Institution company = world.institutions().add("ENTERPRISE", industry(field), city);
      local.add(company);
      companies.add(company);
    }
    return local;
  }

  private void place(Homeland homeland, Institution company, int year, Draws draws) {
    int task = draws.between(0, TASKS.size() - 1);
    String mode = draws.pick(MODES);
    Standing standing = draws.chance(20) ? Standing.DOCTOR : Standing.ENGINEER;
    Expert expert =
        world
            .experts()
            .add(
                new Sketch(homeland, company.industry(), standing, mode)
                    .able(List.of(SKILLS.get(task))));
    LocalDate starts = LocalDate.of(year, draws.between(1, year == 2023 ? 12 : 5), 1);
    String id =
        world
            .engagements()
            .add(
                expert,
                company,
                company.place(),
                new Engagements.Terms(mode, "INTRODUCED", starts, TASKS.get(task)));
    world.graph().relate(id, "UNDER", Documented.QUALITY_PROGRAMME);
  }
}
