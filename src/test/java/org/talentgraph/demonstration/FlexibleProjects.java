package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 165 experts of Hebei's flexible projects of 2023, 6 of them academicians and 125 with a
 * doctorate. Whether the 6 are among the 125 is not stated; here they are, so that 125 experts hold
 * a doctorate and the other 40 no professorship. How many projects there were is not stated either;
 * here they are 60.
 */
final class FlexibleProjects {

  private static final int PROJECTS = 60;
  private static final int ACADEMICIANS = 6;
  private static final int SCHOLARS = 84;
  private static final int DOCTORS = 35;
  private static final int ENGINEERS = 40;
  private static final List<String> FIELDS =
      List.of(
          "healthcare",
          "education",
          "high-technology",
          "new-materials",
          "bio-medicine",
          "agriculture",
          "new-energy",
          "next-generation-information-technology",
          "high-end-equipment",
          "environmental-protection");
  private static final List<String> MODES =
      List.of("CONSULTING", "LECTURE", "SHORT_TERM", "PROJECT", "TRAINING", "ACADEMIC_EXCHANGE");
  private static final Text TASK = Text.of("Cooperation in %s=开展%s合作");

  private final World world;

  FlexibleProjects(World world) {
    this.world = world;
  }

  void add() {
    List<Standing> standings = new ArrayList<>();
    standings.addAll(Collections.nCopies(ACADEMICIANS, Standing.ACADEMICIAN));
    standings.addAll(Collections.nCopies(SCHOLARS, Standing.SCHOLAR));
    standings.addAll(Collections.nCopies(DOCTORS, Standing.DOCTOR));
    standings.addAll(Collections.nCopies(ENGINEERS, Standing.ENGINEER));
    Draws draws = Draws.of("flexible projects");
    List<Standing> order = draws.shuffled(standings);
    int next = 0;
    for (int size : draws.parts(standings.size(), PROJECTS, 1)) {
      add(order.subList(next, next + size), next);
      next += size;
    }
  }

  private void add(List<Standing> team, int seed) {
    Draws draws = Draws.of("flexible project " + seed);
    String field = draws.pick(FIELDS);
    String city = draws.pick(Documented.HEBEI_CITIES);
    LocalDate starts = LocalDate.of(2023, draws.between(1, 10), 1);
    String project =
        world.projects().add("FLEXIBLE", Documented.industry(field), "COMPLETED", starts);
    Institution host =
        world.institutions().add(hostKind(field, draws), Documented.industry(field), city);
    MadeUpGraph graph = world.graph();
    graph.relate(project, "UNDER", Documented.FLEXIBLE_PROGRAMME);
    graph.relate(project, "LOCATED_IN", city);
    graph.relate(host.id(), "PARTICIPATES_IN", project);
    for (Standing standing : team) {
      String mode = draws.pick(MODES);
      Expert expert =
          world
              .experts()
              .add(new Sketch(Homeland.drawn(draws), Documented.industry(field), standing, mode));
      Text task = TASK.with(world.taxonomy().phrase(Documented.industry(field)));
      LocalDate comes = starts.plusMonths(draws.between(0, 2));
      String engagement =
          world
              .engagements()
              .add(expert, host, city, new Engagements.Terms(mode, "INTRODUCED", comes, task));
      graph.relate(engagement, "UNDER", Documented.FLEXIBLE_PROGRAMME);
      graph.relate(expert.id(), "WORKS_ON", project);
    }
  }

  private static String hostKind(String field, Draws draws) {
    return switch (field) {
      case "healthcare" -> "HOSPITAL";
      case "education" -> "UNIVERSITY";
      default ->
          draws.pick(
              List.of("ENTERPRISE", "HIGH_TECH_ENTERPRISE", "UNIVERSITY", "RESEARCH_INSTITUTE"));
    };
  }
}
