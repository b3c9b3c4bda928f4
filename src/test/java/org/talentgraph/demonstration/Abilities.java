package org.talentgraph.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Skills and languages of made-up experts. */
final class Abilities {

  private static final int THIS_YEAR = 2024;
  private static final List<String> ENGLISH = List.of("C1", "B2", "C2", "B1");
  private static final List<String> CHINESE = List.of("A2", "B1", "A1", "B2", "C1");
  private static final List<String> THIRD = List.of("de", "fr", "ru", "ja", "es");

  private final MadeUpGraph graph;
  private final Taxonomy taxonomy;

  Abilities(MadeUpGraph graph, Taxonomy taxonomy) {
    this.graph = graph;
    this.taxonomy = taxonomy;
  }

  /** Writes skills and languages; returns the skills, the strongest first. */
  List<String> add(String id, Sketch sketch, int experience, Draws draws) {
    int count = draws.between(3, 8);
    SequencedSet<String> skills = new LinkedHashSet<>(sketch.skills());
    List<String> common = taxonomy.skills(sketch.industry(), 8, draws);
    for (int i = 0; skills.size() < count && i < common.size(); i++) {
      skills.add(common.get(i));
    }
    List<String> ranked = new ArrayList<>(skills);
    for (int i = 0; i < ranked.size(); i++) {
      graph
          .relate(id, "SKILLED_IN", ranked.get(i))
          .with("level", level(i, draws))
          .with("lastUsed", FirstStart.year(THIS_YEAR - Math.max(0, draws.between(-4, 5))))
          .with("years", draws.between(Math.min(2, experience), experience));
    }
    speak(id, sketch, draws);
    return ranked;
  }

  private static String level(int rank, Draws draws) {
    int draw = draws.between(1, 10) - 2 * rank;
    return draw > 3 ? "EXPERT" : draw > -5 ? "PROFICIENT" : "BASIC";
  }

  private void speak(String id, Sketch sketch, Draws draws) {
    String own = sketch.homeland().language;
    speak(id, own, "NATIVE");
    if (!own.equals("en")) {
      speak(id, "en", draws.pick(ENGLISH));
    }
    if (draws.chance(sketch.moved() == null ? 30 : 75)) {
      speak(id, "zh", draws.pick(CHINESE));
    }
    String third = draws.pick(THIRD);
    if (draws.chance(20) && !third.equals(own)) {
      speak(id, third, draws.pick(ENGLISH));
    }
  }

  private void speak(String id, String language, String level) {
    graph.relate(id, "SPEAKS", Documented.language(language)).with("level", level);
  }
}
