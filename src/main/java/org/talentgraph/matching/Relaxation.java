package org.talentgraph.matching;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.talentgraph.criteria.Conditions;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Offer;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;

/**
 * One change of a demand or of an expert, by which others may fit.
 *
 * @param subject tells what changes; of several changes of one subject only one can hold
 * @param steps how great the change is: a level, a degree, a way of working, 30 days, a tenth of
 *     the pay and two years are one step each
 */
record Relaxation(
    Criterion.Side side,
    Condition condition,
    String subject,
    double steps,
    Supplier<Text> words,
    UnaryOperator<Conditions> ofDemand,
    UnaryOperator<Offer> ofExpert) {

  static final Phrases WORDS = new Phrases("org.talentgraph.matching.relaxations");

  /** What may give way. */
  enum Condition {
    SKILL,
    SKILL_LEVEL,
    LANGUAGE,
    LANGUAGE_LEVEL,
    DEGREE,
    YEARS,
    DATES,
    MODE,
    PAY
  }

  static Relaxation ofDemand(
      Condition condition,
      String subject,
      double steps,
      Supplier<Text> words,
      UnaryOperator<Conditions> change) {
    return new Relaxation(
        Criterion.Side.DEMAND, condition, subject, steps, words, change, UnaryOperator.identity());
  }

  static Relaxation ofExpert(
      Condition condition,
      String subject,
      double steps,
      Supplier<Text> words,
      UnaryOperator<Offer> change) {
    return new Relaxation(
        Criterion.Side.EXPERT, condition, subject, steps, words, UnaryOperator.identity(), change);
  }

  /** What would change, with the value before and after. */
  public Text change() {
    return words.get();
  }

  /** A demand after some changes. */
  static DemandRecord of(DemandRecord demand, Collection<Relaxation> changes) {
    var terms = demand.conditions();
    for (var change : changes) {
      terms = change.ofDemand().apply(terms);
    }
    return demand.on(terms);
  }

  /** An expert after some changes. */
  static ExpertRecord of(ExpertRecord expert, Collection<Relaxation> changes) {
    var offer = expert.offer();
    for (var change : changes) {
      offer = change.ofExpert().apply(offer);
    }
    return expert.with(offer);
  }
}
