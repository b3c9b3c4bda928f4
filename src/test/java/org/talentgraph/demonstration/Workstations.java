package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 58 workstations of foreign academicians and 9 of Nobel laureates, over Hebei's eleven cities. */
final class Workstations {

  private static final int ALL = 67;
  private static final int NOBEL = 9;

  /** Stations by city, in the order of {@link Documented#HEBEI_CITIES}. */
  private static final List<Integer> BY_CITY = List.of(14, 10, 9, 6, 5, 5, 4, 3, 3, 3, 5);

  private static final List<String> FIELDS =
      List.of(
          "new-energy",
          "solar-power",
          "wind-power",
          "high-end-equipment",
          "new-materials",
          "bio-medicine",
          "bio-pharmaceuticals",
          "bioengineering",
          "cell-therapy",
          "electronic-information",
          "big-data",
          "next-generation-information-technology",
          "new-energy-vehicles",
          "intelligent-connected-vehicles",
          "modern-featured-agriculture",
          "energy-saving-environmental-protection",
          "chemicals",
          "electrical-equipment");
  private static final List<String> HOSTS =
      List.of(
          "HIGH_TECH_ENTERPRISE",
          "HIGH_TECH_ENTERPRISE",
          "ENTERPRISE",
          "LISTED_COMPANY",
          "RESEARCH_INSTITUTE",
          "UNIVERSITY");
  private static final Text ACADEMICIAN =
      Text.of("Sample Foreign Academician Workstation, %s %s=%s示例外国院士工作站%s");
  private static final Text LAUREATE =
      Text.of("Sample Nobel Prize Workstation, %s %s=%s示例诺贝尔奖工作站%s");
  private static final Text PURPOSE =
      Text.of("Made-up workstation for research in %s.=虚构的工作站，从事%s研究。");

  private final World world;

  Workstations(World world) {
    this.world = world;
  }

  List<Hosted> add() {
    List<Hosted> added = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < ALL; slot++) {
      slots.add(slot);
    }
    List<Integer> nobel = Draws.of("nobel workstations").sample(slots, NOBEL);
    int slot = 0;
    for (int city = 0; city < BY_CITY.size(); city++) {
      for (int n = 1; n <= BY_CITY.get(city); n++) {
        added.add(add(Documented.HEBEI_CITIES.get(city), n, nobel.contains(slot++)));
      }
    }
    return added;
  }

  private Hosted add(String city, int n, boolean nobel) {
    MadeUpGraph graph = world.graph();
    String id = "workstation:%s-%d".formatted(city.substring("city:".length()), n);
    Draws draws = Draws.of(id);
    List<String> fields =
        draws.sample(FIELDS, draws.between(1, 3)).stream().map(Documented::industry).toList();
    Institution host = world.institutions().add(draws.pick(HOSTS), fields.getFirst(), city);
    LocalDate recognised = draws.day(LocalDate.of(2018, 7, 1), LocalDate.of(2024, 3, 31));
    List<Expert> team = team(id, fields.getFirst(), nobel, draws);
    Text number = new Text(Integer.toString(n), Integer.toString(n));
    graph
        .node(
            "Workstation",
            id,
            (nobel ? LAUREATE : ACADEMICIAN).with(world.taxonomy().name(city), number))
        .with("kind", nobel ? "NOBEL" : "ACADEMICIAN")
        .with("status", "LIVE")
        .date("established", recognised, "DAY")
        .date("recognised", recognised, "DAY")
        .with("teamSize", team.size())
        .text("description", PURPOSE.with(world.taxonomy().phrase(fields.getFirst())));
    graph.relate(id, "LOCATED_IN", city);
    graph.relate(id, "HOSTED_BY", host.id());
    graph.relate(id, "RECOGNISED_BY", Documented.HEBEI_AGENCY);
    graph.relate(id, "ESTABLISHED_UNDER", Documented.WORKSTATION_POLICY);
    fields.forEach(field -> graph.relate(id, "SERVES", field));
    research(id, fields, host, recognised, team, draws);
    return new Hosted(id, host);
  }

  private List<Expert> team(String station, String field, boolean nobel, Draws draws) {
    Homeland homeland = Homeland.drawn(draws);
    List<Expert> team = new ArrayList<>();
    int members = draws.between(2, 6);
    for (int i = 0; i <= members; i++) {
      Standing standing =
          i == 0
              ? nobel ? Standing.LAUREATE : Standing.ACADEMICIAN
              : draws.pick(List.of(Standing.SCHOLAR, Standing.SCHOLAR, Standing.DOCTOR));
      Homeland home = i == 0 || draws.chance(50) ? homeland : Homeland.drawn(draws);
      Expert expert = world.experts().add(new Sketch(home, field, standing, "PROJECT"));
      world
          .graph()
          .relate(expert.id(), "MEMBER_OF", station)
          .with("role", i == 0 ? "LEAD" : "MEMBER");
      team.add(expert);
    }
    return team;
  }

  private void research(
      String station,
      List<String> fields,
      Institution host,
      LocalDate since,
      List<Expert> team,
      Draws draws) {
    for (int i = draws.between(1, 3); i > 0; i--) {
      LocalDate starts = since.plusMonths(draws.between(1, 20)).withDayOfMonth(1);
      String stage =
          starts.getYear() < 2021 ? "COMPLETED" : starts.getYear() < 2025 ? "ONGOING" : "PLANNED";
      String project = world.projects().add("RESEARCH", draws.pick(fields), stage, starts);
      world.graph().relate(project, "CARRIED_BY", station);
      world.graph().relate(host.id(), "PARTICIPATES_IN", project);
      world.graph().relate(team.getFirst().id(), "WORKS_ON", project);
      draws
          .sample(team.subList(1, team.size()), 2)
          .forEach(member -> world.graph().relate(member.id(), "WORKS_ON", project));
    }
  }
}
