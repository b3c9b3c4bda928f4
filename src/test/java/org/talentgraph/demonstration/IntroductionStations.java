package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** 80 talent-introduction stations of 2023 in 22 countries, with the results of that year. */
final class IntroductionStations {

  static final List<Homeland> COUNTRIES =
      Homeland.list(
          """
          DE 9, US 8, JP 8, KR 7, GB 5, RU 5, FR 4, IT 4, CA 4, AU 4, IL 3,
          NL 2, SE 2, CH 2, UA 2, BY 2, SG 2, ES 2, AT 2, FI 1, MY 1, TH 1\
          """);
  private static final List<String> FIELDS =
      List.of(
          "equipment-manufacturing",
          "new-materials",
          "new-energy",
          "bio-medicine",
          "electronic-information",
          "automotive",
          "digital-technology",
          "agriculture",
          "environmental-protection",
          "healthcare");
  private static final List<String> OPERATORS =
      List.of("SERVICE_COMPANY", "ASSOCIATION", "HEADHUNTER");
  private static final Text NAME = Text.of("Sample Introduction Station, %s %s=示例引才工作站（%s%s）");

  private final World world;
  private String operator = "";

  IntroductionStations(World world) {
    this.world = world;
  }

  void add() {
    Draws draws = Draws.of("results of the introduction stations");
    int stations = COUNTRIES.size();
    List<List<Integer>> results = new ArrayList<>();
    for (int total : List.of(78, 108, 64, 187, 74)) {
      results.add(draws.parts(total, stations, 0));
    }
    for (int i = 0; i < stations; i++) {
      int station = i;
      add(
          COUNTRIES.get(i),
          number(i),
          results.stream().map(result -> result.get(station)).toList());
    }
  }

  static List<String> ids() {
    return IntStream.range(0, COUNTRIES.size())
        .mapToObj(i -> id(COUNTRIES.get(i), number(i)))
        .toList();
  }

  private static String id(Homeland homeland, int number) {
    return "introduction-station:%s-%d".formatted(homeland.name().toLowerCase(Locale.ROOT), number);
  }

  /** The number of a station among those of its country, which stand side by side. */
  private static int number(int station) {
    return station - COUNTRIES.indexOf(COUNTRIES.get(station)) + 1;
  }

  private void add(Homeland homeland, int number, List<Integer> results) {
    MadeUpGraph graph = world.graph();
    String id = id(homeland, number);
    Draws draws = Draws.of(id);
    LocalDate identified = LocalDate.of(2023, draws.between(1, 6), 1);
    Text digit = new Text(Integer.toString(number), Integer.toString(number));
    graph
        .node("IntroductionStation", id, NAME.with(world.taxonomy().name(homeland.id()), digit))
        .with("status", "LIVE")
        .date("identified", identified, "MONTH")
        .with("projectsSigned", results.get(0))
        .with("projectsReleased", results.get(1))
        .with("expertsHighEnd", results.get(2))
        .with("expertsTechnical", results.get(3))
        .with("eventsHeld", results.get(4));
    graph.relate(id, "LOCATED_IN", homeland.id());
    graph.relate(id, "RECOGNISED_BY", Documented.HEBEI_AGENCY);
    List<String> fields =
        draws.sample(FIELDS, draws.between(1, 3)).stream().map(Documented::industry).toList();
    fields.forEach(field -> graph.relate(id, "SERVES", field));
    if (number % 2 == 1) {
      String trade = Documented.industry("modern-services");
      operator = world.institutions().add(draws.pick(OPERATORS), trade, homeland.id()).id();
    }
    graph.relate(operator, "OPERATES", id);
  }
}
