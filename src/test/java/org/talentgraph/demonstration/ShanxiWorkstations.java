package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Three workstations in Taiyuan, led by academicians of the flexible projects. Shanxi publishes no
 * number of them.
 */
final class ShanxiWorkstations {

  private static final String CITY = "city:taiyuan";
  private static final List<String> FIELDS =
      List.of("agriculture", "high-technology", "healthcare");
  private static final Text NAME =
      Text.of("Sample Foreign Academician Workstation, %s %s=%s示例外国院士工作站%s");
  private static final Text PURPOSE =
      Text.of("Made-up workstation for research in %s.=虚构的工作站，从事%s研究。");

  private final World world;

  ShanxiWorkstations(World world) {
    this.world = world;
  }

  List<Hosted> add() {
    List<Hosted> added = new ArrayList<>();
    for (String field : FIELDS) {
      added.add(add(added.size() + 1, lead(Documented.industry(field))));
    }
    return added;
  }

  /** The last one leads no workstation of Hebei. */
  private Expert lead(String field) {
    return world.experts().academicians().reversed().stream()
        .filter(expert -> expert.industry().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private Hosted add(int n, Expert lead) {
    MadeUpGraph graph = world.graph();
    String field = lead.industry();
    String id = "workstation:taiyuan-%d".formatted(n);
    Institution host = world.institutions().add("HIGH_TECH_ENTERPRISE", field, CITY);
    LocalDate since = Draws.of(id).day(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31));
    Text number = new Text(Integer.toString(n), Integer.toString(n));
    graph
        .node("Workstation", id, NAME.with(world.taxonomy().name(CITY), number))
        .with("kind", "ACADEMICIAN")
        .with("status", "LIVE")
        .date("established", since, "DAY")
        .with("teamSize", 1)
        .text("description", PURPOSE.with(world.taxonomy().phrase(field)));
    graph.relate(id, "LOCATED_IN", CITY);
    graph.relate(id, "HOSTED_BY", host.id());
    graph.relate(id, "SERVES", field);
    graph.relate(lead.id(), "MEMBER_OF", id).with("role", "LEAD");
    return new Hosted(id, host);
  }
}
