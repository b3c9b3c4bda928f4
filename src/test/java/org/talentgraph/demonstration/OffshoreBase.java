package org.talentgraph.demonstration;

import static org.talentgraph.demonstration.Documented.OFFSHORE_BASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the documented offshore base delivered: stations, events, projects, agreements and experts.
 */
final class OffshoreBase {

  /** The four named countries and three of our choice. */
  static final List<Homeland> LIAISON = Homeland.list("US 1, IL 1, CA 1, AU 1, DE 1, JP 1, GB 1");

  private static final List<String> LANDED =
      List.of(
          "equipment-manufacturing",
          "bio-pharmaceuticals",
          "new-energy",
          "digital-technology",
          "equipment-manufacturing");
  private static final List<String> COMPETITION_FIELDS =
      List.of(
          "bio-medicine",
          "electronic-information",
          "high-end-equipment",
          "new-energy",
          "digital-technology");
  private static final int COMPETITION_PROJECTS = 169;
  private static final int RELEASED_PROJECTS = 200;
  private static final int EXCHANGES = 6;
  private static final int AGREEMENTS = 12;
  private static final int EXPERTS = 20;
  private static final LocalDate OPENED = LocalDate.of(2023, 11, 1);
  private static final Text STATION = Text.of("Sample Liaison Station, %s=示例海外联络站（%s）");
  private static final Text EXCHANGE = Text.of("Sample international exchange %s=示例国际交流活动%s");
  private static final Text AGREEMENT = Text.of("Sample cooperation agreement %s=示例合作协议%s");
  private static final Text TASK = Text.of("Advice on %s=提供%s方面的咨询");

  private final World world;
  private final MadeUpGraph graph;
  private final List<Institution> companies = new ArrayList<>();
  private int projects;

  OffshoreBase(World world) {
    this.world = world;
    this.graph = world.graph();
  }

  void add() {
    for (int i = 0; i < AGREEMENTS; i++) {
      String field = Documented.industry(LANDED.get(i % LANDED.size()));
      companies.add(
          world.institutions().add("HIGH_TECH_ENTERPRISE", field, Documented.HIGH_TECH_ZONE));
    }
    LIAISON.forEach(this::station);
    List<String> exchanges = new ArrayList<>();
    for (int n = 1; n <= EXCHANGES; n++) {
      exchanges.add(exchange(n));
    }
    experts(exchanges);
    projects(exchanges);
    agreements(exchanges);
  }

  private void station(Homeland homeland) {
    String id = "liaison-station:" + homeland.name().toLowerCase(Locale.ROOT);
    Draws draws = Draws.of(id);
    graph
        .node("LiaisonStation", id, STATION.with(world.taxonomy().name(homeland.id())))
        .with("status", "LIVE")
        .date(
            "established", draws.day(OPENED, LocalDate.of(2024, 5, 31)).withDayOfMonth(1), "MONTH");
    graph.relate(OFFSHORE_BASE, "CONNECTED_TO", id);
    graph.relate(id, "LOCATED_IN", homeland.id());
    String host =
        world
            .institutions()
            .add("ASSOCIATION", Documented.industry("modern-services"), homeland.id())
            .id();
    graph.relate(id, "HOSTED_BY", host);
    draws
        .sample(COMPETITION_FIELDS, 2)
        .forEach(field -> graph.relate(id, "SERVES", Documented.industry(field)));
  }

  private String exchange(int n) {
    String id = "event:demo-exchange-" + n;
    Text digit = new Text(Integer.toString(n), Integer.toString(n));
    graph
        .node("Event", id, EXCHANGE.with(digit))
        .with("kind", "EXCHANGE")
        .date("on", OPENED.plusDays(n * 31L + Draws.of(id).between(0, 20)), "DAY");
    graph.relate(id, "ORGANISED_BY", OFFSHORE_BASE);
    graph.relate(id, "HELD_IN", Documented.HIGH_TECH_ZONE);
    graph.relate(
        id, "IN_FIELD", Documented.industry(COMPETITION_FIELDS.get(n % COMPETITION_FIELDS.size())));
    Draws.of(id + " companies")
        .sample(companies, 5)
        .forEach(company -> graph.relate(company.id(), "PARTICIPATES_IN", id));
    return id;
  }

  private void experts(List<String> exchanges) {
    for (int i = 0; i < EXPERTS; i++) {
      Institution company = companies.get(i % companies.size());
      Homeland homeland = LIAISON.get(i % LIAISON.size());
      Standing standing = i % 3 == 0 ? Standing.SCHOLAR : Standing.DOCTOR;
      Expert expert =
          world.experts().add(new Sketch(homeland, company.industry(), standing, "CONSULTING"));
      LocalDate starts = OPENED.plusMonths(1 + i % 8);
      Text task = TASK.with(world.taxonomy().phrase(company.industry()));
      String id =
          world
              .engagements()
              .add(
                  expert,
                  company,
                  "city:shijiazhuang",
                  new Engagements.Terms("CONSULTING", "INTRODUCED", starts, task));
      graph.relate(id, "THROUGH", OFFSHORE_BASE);
      graph.relate(expert.id(), "PARTICIPATES_IN", exchanges.get(i % exchanges.size()));
    }
  }

  private void projects(List<String> exchanges) {
    for (int i = 0; i < COMPETITION_PROJECTS; i++) {
      String project =
          project("COMPETITION", COMPETITION_FIELDS.get(i % COMPETITION_FIELDS.size()), "PLANNED");
      graph.relate(project, "SUBMITTED_TO", Documented.COMPETITION);
    }
    for (int i = 0; i < RELEASED_PROJECTS; i++) {
      String field = COMPETITION_FIELDS.get(i * 7 / 5 % COMPETITION_FIELDS.size());
      graph.relate(
          project("RELEASED", field, "PLANNED"),
          "SUBMITTED_TO",
          exchanges.get(i % exchanges.size()));
    }
    for (String field : LANDED) {
      String project = project("LANDED", field, "ONGOING");
      graph.relate(project, "LOCATED_IN", Documented.HIGH_TECH_ZONE);
      companies.stream()
          .filter(company -> company.industry().equals(Documented.industry(field)))
          .findFirst()
          .ifPresent(company -> graph.relate(company.id(), "PARTICIPATES_IN", project));
    }
  }

  private String project(String kind, String field, String stage) {
    LocalDate starts =
        Draws.of("base project " + ++projects)
            .day(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30))
            .withDayOfMonth(1);
    String project = world.projects().add(kind, Documented.industry(field), stage, starts);
    graph.relate(project, "CARRIED_BY", OFFSHORE_BASE);
    Draws draws = Draws.of(project + " team");
    List<Expert> able =
        world.experts().all().stream()
            .filter(expert -> expert.industry().equals(Documented.industry(field)))
            .toList();
    if (draws.chance(40)) {
      draws
          .sample(able, draws.between(1, 2))
          .forEach(expert -> graph.relate(expert.id(), "WORKS_ON", project));
    }
    return project;
  }

  private void agreements(List<String> exchanges) {
    for (int n = 1; n <= AGREEMENTS; n++) {
      String id = "agreement:demo-%02d".formatted(n);
      String exchange = exchanges.get(n % exchanges.size());
      Text number = Text.number(n);
      graph
          .node("Agreement", id, AGREEMENT.with(number))
          .with("kind", "COOPERATION")
          .date("signed", LocalDate.of(2024, 1 + n / 3, 1), "MONTH");
      graph.relate(id, "SIGNED_BY", OFFSHORE_BASE);
      graph.relate(id, "SIGNED_BY", companies.get(n - 1).id());
      graph.relate(id, "RESULT_OF", exchange);
    }
  }
}
