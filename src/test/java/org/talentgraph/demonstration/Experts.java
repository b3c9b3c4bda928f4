package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/** Made-up foreign experts, drawn from what was decided of them. */
final class Experts {

  private static final List<String> MODES =
      List.of(
          "FULL_TIME",
          "CONTRACTED",
          "CONSULTING",
          "LECTURE",
          "SHORT_TERM",
          "PROJECT",
          "TRAINING",
          "ACADEMIC_EXCHANGE");
  private static final Text PROFILE = Text.of("Made-up expert in %s: %s.=虚构的%s专家：%s。");

  private final MadeUpGraph graph;
  private final Taxonomy taxonomy;
  private final Careers careers;
  private final Abilities abilities;
  private final Map<NameStock, Integer> named = new EnumMap<>(NameStock.class);
  private final List<Expert> all = new ArrayList<>();
  private final List<Expert> academicians = new ArrayList<>();

  Experts(MadeUpGraph graph, Taxonomy taxonomy, Institutions institutions) {
    this.graph = graph;
    this.taxonomy = taxonomy;
    this.careers = new Careers(graph, institutions);
    this.abilities = new Abilities(graph, taxonomy);
  }

  Expert add(Sketch sketch) {
    String id = "expert:demo-%04d".formatted(all.size() + 1);
    Draws draws = Draws.of(id);
    NameStock stock = sketch.homeland().names;
    Expert expert =
        new Expert(id, stock.person(named.merge(stock, 1, Integer::sum) - 1), sketch.industry());
    Row row = graph.node("Expert", id, expert.name()).with("origin", "FOREIGN");
    row.with("academician", sketch.standing() == Standing.ACADEMICIAN);
    row.with("laureate", sketch.standing() == Standing.LAUREATE);
    int experience = careers.add(id, sketch, row, draws);
    List<String> skills = abilities.add(id, sketch, experience, draws);
    row.text(
        "profile",
        PROFILE.with(taxonomy.phrase(sketch.industry()), taxonomy.phrase(skills.getFirst())));
    offer(row, sketch, draws);
    belong(id, sketch, skills, draws);
    all.add(expert);
    if (sketch.standing() == Standing.ACADEMICIAN) {
      academicians.add(expert);
    }
    return expert;
  }

  /** All experts made so far. */
  List<Expert> all() {
    return List.copyOf(all);
  }

  /** All academicians made so far. */
  List<Expert> academicians() {
    return List.copyOf(academicians);
  }

  private static void offer(Row row, Sketch sketch, Draws draws) {
    SequencedSet<String> modes = new LinkedHashSet<>(List.of(sketch.mode()));
    modes.addAll(draws.sample(MODES, draws.between(1, 3)));
    LocalDate from = LocalDate.of(2024, 1, 1).plusMonths(draws.between(0, 32));
    LocalDate to = from.plusMonths(draws.between(3, 30));
    LocalDate last = LocalDate.of(2027, 12, 31);
    row.with("modes", String.join("|", modes)).with("availableFrom", FirstStart.date(from));
    row.with("availableTo", FirstStart.date(to.isAfter(last) ? last : to));
    Standing standing = sketch.standing();
    row.with("desiredSalary", draws.between(standing.payFrom, standing.payTo) * 10_000);
  }

  private void belong(String id, Sketch sketch, List<String> skills, Draws draws) {
    graph.relate(id, "CITIZEN_OF", sketch.homeland().id());
    String residence = sketch.residence();
    graph.relate(id, "LIVES_IN", residence == null ? sketch.homeland().id() : residence);
    graph.relate(id, "EXPERT_IN", sketch.industry());
    TreeSet<String> others = new TreeSet<>(taxonomy.industries(skills.getFirst()));
    others.remove(sketch.industry());
    if (!others.isEmpty() && draws.chance(35)) {
      graph.relate(id, "EXPERT_IN", draws.pick(List.copyOf(others)));
    }
  }
}
