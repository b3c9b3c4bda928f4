package org.talentgraph.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.SharedWords;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.likeness.TextSimilarity;

/** How near the texts that tell what the expert can do are to the demand's description. */
public enum TextCriterion implements Criterion {
  TEXT;

  /** How many shared terms a reason names. */
  private static final int SHOWN = 5;

  /** How many words of a text the index is asked for: those that weigh most. */
  private static final int ASKED = 20;

  /** The same of all texts of an expert. */
  private static final int ASKED_OF_ALL = 3 * ASKED;

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.10;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var evidence = pair.expert().words();
    var description = pair.demand().words();
    if (description.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        evidence.isEmpty()
            ? Judgement.unknown(words("unknown"))
            : compare(evidence, description, pair.known()));
  }

  /** A word that tells nothing, since many texts have it, is not enough. */
  @Override
  public boolean isShared(Pair pair) {
    return pair.expert().words().stream()
        .anyMatch(text -> text.shares(pair.demand().words(), pair.known().texts()::isTelling));
  }

  /** How near the nearest of some texts are to another one, and the words that contribute most. */
  public Judgement compare(List<TermVector> texts, TermVector other, Taxonomies.Known known) {
    var value = TextSimilarity.similarity(texts, other);
    return Judgement.of(
        value,
        () ->
            value == 0
                ? text("nothing")
                : shared(TextSimilarity.nearest(texts, other), other, known));
  }

  private Text shared(TermVector one, TermVector other, Taxonomies.Known known) {
    var names =
        Stream.of(known.skills(), known.industries())
            .flatMap(taxonomy -> taxonomy.terms().stream())
            .map(Taxonomy.Term::name)
            .toList();
    var words = SharedWords.of(one, other, names, SHOWN);
    return words.isEmpty() ? text("parts") : text("shared", words.text());
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return keys(expert.words());
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return keys(demand.words().isEmpty() ? List.of() : List.of(demand.words()));
  }

  private Stream<String> keys(List<TermVector> texts) {
    return texts.isEmpty()
        ? Stream.of(unknown())
        : texts.stream().flatMap(text -> text.weights().keySet().stream()).map(MatchKey::ofWord);
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    return alike(demand.words(), known);
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    return alike(TermVector.sum(expert.words()), ASKED_OF_ALL, known);
  }

  /** Asks for the words of a text. Each gets what it adds to the cosine of two equal texts. */
  public static Points alike(TermVector text, Taxonomies.Known known) {
    return alike(text, ASKED, known);
  }

  private static Points alike(TermVector text, int most, Taxonomies.Known known) {
    var points = new Points();
    var words = text.heaviest(most, known.texts()::isTelling);
    var length = Math.sqrt(words.values().stream().mapToDouble(each -> each * each).sum());
    words.forEach((word, weight) -> points.word(word, weight * weight / length));
    return words.isEmpty() ? points : points.key(TEXT.unknown(), Judgement.UNKNOWN);
  }
}
