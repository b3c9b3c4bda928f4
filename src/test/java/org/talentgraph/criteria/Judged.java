package org.talentgraph.criteria;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.SkillTagger;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TextSimilarity;
import org.talentgraph.model.Reference;
import org.talentgraph.model.View;

/**
 * One criterion for one pair: its exact value, and what the index gives the pair in both
 * directions.
 */
record Judged(Criterion criterion, DemandRecord demand, ExpertRecord expert) {

  /**
   * Of 16 terms, metal is above welding and casting, welding above laser, arc and spot, casting
   * above sand and pressure. So two kinds of welding are 0.5 alike, welding and one of its kinds
   * 2/3, and a kind of welding and one of casting 0.25, which is too little.
   */
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          Stream.concat(
                  Stream.of(
                      term("metal"),
                      term("welding", "metal"),
                      term("casting", "metal"),
                      term("laser", "welding"),
                      term("arc", "welding"),
                      term("spot", "welding"),
                      term("sand", "casting"),
                      term("pressure", "casting")),
                  IntStream.range(0, 8).mapToObj(number -> term("other" + number)))
              .toList());

  /** Every word is as rare as any other. */
  static final TextSimilarity TEXTS = TextSimilarity.of(List.of());

  /** A rare skill counts twice as much as the others. */
  static final Taxonomies.Known KNOWN =
      new Taxonomies.Known(
          TAXONOMY,
          TAXONOMY,
          Map.of("sand", 2.0),
          new SkillTagger(List.of()),
          TEXTS,
          List.of(),
          Map.of(),
          View.WHOLE);

  private static Taxonomy.Term term(String id, String... broader) {
    return new Taxonomy.Term(id, new Text(id, id), List.of(broader));
  }

  boolean hasNoCause() {
    return criterion.judge(Pair.of(demand, expert, KNOWN)).isEmpty();
  }

  Judgement judgement() {
    return criterion.judge(Pair.of(demand, expert, KNOWN)).orElseThrow();
  }

  double value() {
    return judgement().value();
  }

  String reason() {
    return judgement().reason().get().english();
  }

  List<String> missing() {
    return judgement().missing().stream().map(Supplier::get).map(Text::english).toList();
  }

  List<String> path() {
    return judgement().path().stream().map(Reference::id).toList();
  }

  /** The points that the index gives the expert when it looks for experts for the demand. */
  double pointsOfExpert() {
    return points(criterion.expertsFor(demand, KNOWN), criterion.keysOf(expert, KNOWN));
  }

  /** The points that the index gives the demand when it looks for demands for the expert. */
  double pointsOfDemand() {
    return points(criterion.demandsFor(expert, KNOWN), criterion.keysOf(demand, KNOWN));
  }

  private static double points(Points asked, Stream<String> written) {
    Set<String> keys = written.collect(toSet());
    return asked.keys().entrySet().stream()
        .filter(each -> keys.contains(each.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
