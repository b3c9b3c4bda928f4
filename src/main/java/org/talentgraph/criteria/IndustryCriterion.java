package org.talentgraph.criteria;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Taxonomy;

/** How similar the industries that the expert knows are to those of the demand. */
public enum IndustryCriterion implements Criterion {
  INDUSTRY;

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    if (pair.demand().industries().isEmpty()) {
      return Optional.empty();
    }
    var known = pair.expert().industries();
    return Optional.of(
        known.isEmpty() ? Judgement.unknown(words("unknown")) : mostAlike(pair, known, this));
  }

  @Override
  public boolean isShared(Pair pair) {
    return areAlike(pair, pair.expert().industries());
  }

  /** Whether one of these industries of the expert is like one of the demand. */
  static boolean areAlike(Pair pair, List<String> industries) {
    return pair.demand().industries().stream()
        .anyMatch(wanted -> pair.known().industries().mostAlike(wanted, industries).isPresent());
  }

  /**
   * Judges a pair by the industry of the expert that is most similar to one of the demand.
   *
   * @param criterion has the words for this industry, "alike", and for none, "other"
   */
  static Judgement mostAlike(Pair pair, List<String> industries, Criterion criterion) {
    record Alike(String wanted, Taxonomy.Likeness likeness) {}
    var taxonomy = pair.known().industries();
    return pair.demand().industries().stream()
        .flatMap(
            wanted ->
                taxonomy.mostAlike(wanted, industries).stream()
                    .map(likeness -> new Alike(wanted, likeness)))
        .max(comparingDouble(alike -> alike.likeness().similarity()))
        .map(
            alike -> {
              var own = alike.likeness().term();
              var wanted = alike.wanted();
              return Judgement.of(
                  alike.likeness().similarity(),
                  criterion.words("alike", taxonomy.name(own), taxonomy.name(wanted)),
                  Stream.of(pair.expert().id(), own, wanted, pair.demand().id())
                      .distinct()
                      .toArray(String[]::new));
            })
        .orElseGet(() -> other(pair, industries, criterion));
  }

  private static Judgement other(Pair pair, List<String> industries, Criterion criterion) {
    Supplier<Text> reason =
        () ->
            criterion.text(
                "other", names(pair, industries), names(pair, pair.demand().industries()));
    return Judgement.of(0, reason).without(reason);
  }

  private static Text names(Pair pair, List<String> industries) {
    return Text.list(industries.stream().map(pair.known().industries()::name).toList());
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return keysOf(expert.industries(), known);
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return keysOf(demand.industries(), known);
  }

  private Stream<String> keysOf(List<String> industries, Taxonomies.Known known) {
    return Stream.concat(
        MatchKey.andBroader(industries, known.industries()), unknown(industries.isEmpty()));
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = alike(demand.industries(), known);
    return demand.industries().isEmpty() ? points : points.key(unknown(), Judgement.UNKNOWN);
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    return alike(expert.industries(), known);
  }

  /** Asks for records in similar industries. */
  public static Points alike(List<String> industries, Taxonomies.Known known) {
    var points = new Points();
    BroaderSteps.best(industries, known.industries(), known).forEach(points::key);
    return points;
  }
}
