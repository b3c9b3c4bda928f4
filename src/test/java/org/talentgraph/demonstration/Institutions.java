package org.talentgraph.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Made-up employers, universities, hospitals and agents; each has Sample in its name and is
 * numbered.
 */
final class Institutions {

  private static final int UNIVERSITIES = 3;
  private static final int COMPANIES = 2;
  private static final List<String> TRADES_ABROAD =
      List.of(
          "equipment-manufacturing",
          "electrical-equipment",
          "automotive",
          "electronics",
          "new-materials",
          "information-technology",
          "life-sciences",
          "energy",
          "chemicals",
          "environmental-protection");

  /** No companies. */
  private static final List<String> OTHERS =
      List.of("ASSOCIATION", "HOSPITAL", "RESEARCH_INSTITUTE", "UNIVERSITY");

  private final MadeUpGraph graph;
  private final Taxonomy taxonomy;
  private int numbered;

  Institutions(MadeUpGraph graph, Taxonomy taxonomy) {
    this.graph = graph;
    this.taxonomy = taxonomy;
    for (Homeland homeland : Homeland.values()) {
      abroad(homeland);
    }
  }

  /** The universities of a homeland in drawn order. */
  List<String> universities(Homeland homeland, Draws draws) {
    return draws.shuffled(numbered("university", homeland, UNIVERSITIES));
  }

  /** The companies of a homeland in drawn order. */
  List<String> companies(Homeland homeland, Draws draws) {
    return draws.shuffled(numbered("company", homeland, COMPANIES));
  }

  /** A new institution of the kind; its number runs through all kinds, so names never repeat. */
  Institution add(String kind, String industry, String place) {
    Text number = Text.number(++numbered);
    String id = "institution:demo-" + number.en();
    Text name = pattern(kind).with(taxonomy.name(industry).title(), number);
    write(id, kind, name, place, industry);
    return new Institution(id, name, industry, place);
  }

  private void abroad(Homeland homeland) {
    Text country = taxonomy.name(homeland.id());
    for (int n = 1; n <= UNIVERSITIES; n++) {
      Text name = Text.of("Sample University %2$s, %1$s=%1$s示例大学%2$s").with(country, digit(n));
      write(
          abroad("university", homeland, n),
          "UNIVERSITY",
          name,
          homeland.id(),
          Documented.industry("scientific-research"));
    }
    for (int n = 1; n <= COMPANIES; n++) {
      Text name = Text.of("Sample Works %2$s, %1$s=%1$s示例制造厂%2$s").with(country, digit(n));
      String id = abroad("company", homeland, n);
      write(
          id,
          "ENTERPRISE",
          name,
          homeland.id(),
          Documented.industry(Draws.of(id).pick(TRADES_ABROAD)));
    }
  }

  private void write(String id, String kind, Text name, String place, String industry) {
    var row = graph.node("Institution", id, name).with("kind", kind);
    ownership(kind, place, Draws.of("ownership of " + id))
        .ifPresent(owner -> row.with("ownership", owner));
    row.with("size", size(kind, Draws.of(id)));
    graph.relate(id, "LOCATED_IN", place);
    graph.relate(id, "ACTIVE_IN", industry);
  }

  /** Of some companies it is not known, and no document tells it of other institutions. */
  private static Optional<String> ownership(String kind, String place, Draws draws) {
    if (OTHERS.contains(kind)) {
      return Optional.empty();
    }
    if (place.startsWith("country:")) {
      return Optional.of("FOREIGN");
    }
    return switch (draws.between(1, 12)) {
      case 1 -> Optional.empty();
      case 2, 3 -> Optional.of("STATE");
      case 4 -> Optional.of("FOREIGN");
      case 5 -> Optional.of("JOINT");
      default -> Optional.of("PRIVATE");
    };
  }

  private static int size(String kind, Draws draws) {
    return switch (kind) {
      case "LISTED_COMPANY" -> draws.between(80, 600) * 10;
      case "SPECIALISED_SME", "SERVICE_COMPANY", "HEADHUNTER", "ASSOCIATION" ->
          draws.between(2, 40) * 10;
      case "UNIVERSITY", "HOSPITAL" -> draws.between(60, 300) * 10;
      default -> draws.between(10, 200) * 10;
    };
  }

  private static Text pattern(String kind) {
    return Text.of(
        switch (kind) {
          case "UNIVERSITY" -> "Sample University %2$s=示例大学%2$s";
          case "HOSPITAL" -> "Sample Hospital %2$s=示例医院%2$s";
          case "RESEARCH_INSTITUTE" -> "Sample %s Institute %s=示例%s研究院%s";
          case "SERVICE_COMPANY" -> "Sample Talent Service %2$s=示例人才服务公司%2$s";
          case "ASSOCIATION" -> "Sample Association of Engineers %2$s=示例工程师协会%2$s";
          case "HEADHUNTER" -> "Sample Executive Search %2$s=示例猎头公司%2$s";
          default -> "Sample %s %s=示例%s公司%s";
        });
  }

  private static List<String> numbered(String kind, Homeland homeland, int count) {
    List<String> ids = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      ids.add(abroad(kind, homeland, n));
    }
    return ids;
  }

  private static String abroad(String kind, Homeland homeland, int n) {
    return "institution:demo-%s-%s-%d".formatted(kind, homeland.name().toLowerCase(Locale.ROOT), n);
  }

  private static Text digit(int n) {
    return new Text(Integer.toString(n), Integer.toString(n));
  }
}
