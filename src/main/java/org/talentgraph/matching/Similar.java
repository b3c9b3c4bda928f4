package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;
import static org.talentgraph.criteria.IndustryCriterion.INDUSTRY;
import static org.talentgraph.criteria.SkillsCriterion.SKILLS;
import static org.talentgraph.criteria.TextCriterion.TEXT;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.Judgement;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.Scored;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.model.Reference;

/**
 * A record that is similar to another one of its kind. The score is the sum of the contributions.
 *
 * @param cursor its place in the pages of similar records; null outside of pages
 * @param score from 0 to 1
 */
record Similar(@Nullable String cursor, Reference node, double score, List<Scored> criteria) {

  static final Comparator<Similar> MOST_ALIKE_FIRST =
      comparingDouble((Similar similar) -> -similar.score())
          .thenComparing(similar -> similar.node().id());

  static final Weights WEIGHTS = new Weights(Map.of(SKILLS, 0.7, INDUSTRY, 0.2, TEXT, 0.1));

  static Similar of(Profile one, Profile other, Taxonomies.Known known) {
    Map<Criterion, Judgement> judged = new LinkedHashMap<>();
    compare(SKILLS, one.skills(), other.skills(), known.skills(), known::rarity)
        .ifPresent(judgement -> judged.put(SKILLS, judgement));
    if (!one.words().isEmpty()) {
      judged.put(TEXT, TEXT.compare(List.of(other.words()), one.words(), known));
    }
    compare(INDUSTRY, one.industries(), other.industries(), known.industries(), _ -> 1)
        .ifPresent(judgement -> judged.put(INDUSTRY, judgement));
    var scored = Match.scored(judged, WEIGHTS);
    return new Similar(null, new Reference(other.id()), Match.sum(scored), scored);
  }

  /** The same on a page. */
  Similar at(String place) {
    return new Similar(place, node, score, criteria);
  }

  /** The mean of both ways; empty where the first has nothing to compare. */
  private static Optional<Judgement> compare(
      Criterion criterion,
      List<String> one,
      List<String> other,
      Taxonomy taxonomy,
      ToDoubleFunction<String> rarity) {
    if (one.isEmpty()) {
      return Optional.empty();
    }
    var value = (oneWay(one, other, taxonomy, rarity) + oneWay(other, one, taxonomy, rarity)) / 2;
    return Optional.of(
        new Judgement(
            value,
            () -> shared(criterion, one, other, taxonomy),
            one.stream().filter(other::contains).map(Reference::new).toList(),
            List.of(),
            List.of()));
  }

  private static Text shared(
      Criterion criterion, List<String> one, List<String> other, Taxonomy taxonomy) {
    var shared =
        one.stream()
            .filter(term -> taxonomy.mostAlike(term, other).isPresent())
            .map(taxonomy::name)
            .toList();
    return shared.isEmpty()
        ? Reasons.WORDS.text("nothingAlike")
        : criterion.text("both", Text.list(shared));
  }

  /** The mean likeness of each term to the one most like it on the other side. */
  private static double oneWay(
      List<String> from, List<String> to, Taxonomy taxonomy, ToDoubleFunction<String> rarity) {
    var sum = from.stream().mapToDouble(rarity).sum();
    return sum == 0
        ? 0
        : from.stream()
                .mapToDouble(
                    term ->
                        rarity.applyAsDouble(term)
                            * taxonomy
                                .mostAlike(term, to)
                                .map(Taxonomy.Likeness::similarity)
                                .orElse(0.0))
                .sum()
            / sum;
  }
}
