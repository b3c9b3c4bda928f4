package org.talentgraph.criteria;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * What one criterion says of a pair. Of hundreds of pairs a few are shown, so the words are only
 * made for those.
 *
 * @param value from 0 to 1
 * @param path the records by which the reason leads from the expert to the demand
 * @param missing what is not known or not there
 */
public record Judgement(
    double value,
    Supplier<Text> reason,
    List<Reference> path,
    List<Reference> citations,
    List<Supplier<Text>> missing) {

  /** The value of what is not known: neither for nor against. */
  static final double UNKNOWN = 0.5;

  static Judgement of(double value, Supplier<Text> reason, String... path) {
    return new Judgement(
        value, reason, Stream.of(path).map(Reference::new).toList(), List.of(), List.of());
  }

  static Judgement unknown(Supplier<Text> what) {
    return new Judgement(UNKNOWN, what, List.of(), List.of(), List.of(what));
  }

  Judgement without(@Nullable Supplier<Text> lacking) {
    return lacking == null ? this : new Judgement(value, reason, path, citations, List.of(lacking));
  }
}
