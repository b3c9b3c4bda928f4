package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.SharedWords;
import org.talentgraph.likeness.Taxonomy;
import org.talentgraph.likeness.TermVector;

/** How near the words of the expert's profile are to those of the demand's description. */
public enum TextCriterion implements Criterion {
  TEXT;

  /** How many shared terms a reason names. */
  private static final int SHOWN = 5;

  /** How many words of a text the index is asked for: those that weigh most. */
  private static final int ASKED = 20;

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
    var profile = pair.expert().words();
    var description = pair.demand().words();
    if (description.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        profile.isEmpty()
            ? Judgement.unknown(words("unknown"))
            : compare(profile, description, pair.known()));
  }

  /** A word that tells nothing, since many texts have it, is not enough. */
  @Override
  public boolean isShared(Pair pair) {
    return pair.expert().words().shares(pair.demand().words(), pair.known().texts()::isTelling);
  }

  /** How near two texts are, and the words that contribute most. */
  public Judgement compare(TermVector one, TermVector other, Taxonomies.Known known) {
    var cosine = one.cosine(other);
    return Judgement.of(cosine, () -> cosine == 0 ? text("nothing") : shared(one, other, known));
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
    return unknown(expert.words().isEmpty());
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return unknown(demand.words().isEmpty());
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    return alike(demand.words(), known);
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    return alike(expert.words(), known);
  }

  /** Asks for the words of a text. Each gets what it adds to the cosine of two equal texts. */
  public static Points alike(TermVector text, Taxonomies.Known known) {
    var points = new Points();
    var words =
        text.heaviest(ASKED, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var length = Math.sqrt(words.values().stream().mapToDouble(each -> each * each).sum());
    words.forEach((word, weight) -> points.word(word, weight * weight / length));
    return words.isEmpty() ? points : points.key(TEXT.unknown(), Judgement.UNKNOWN);
  }
}
