package org.talentgraph.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Degrees;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * Something that a rule asks for, as its own fields or a condition of the graph say it.
 *
 * @param id the id of the condition in the graph, or what stands for it
 * @param text what is asked for, in words
 * @param atLeast the least number that fulfils it, the number included
 * @param atMost the greatest number that fulfils it, the number included
 * @param values what fulfils it; one is enough
 * @param excluded what does not fulfil it although the list is open
 * @param at for a post, the kinds of institution at which it counts; any when empty
 * @param open whether the list of values is open
 * @param openAt whether the list of kinds of institution is open
 * @param fixed whether nobody can or should bring it about
 * @param citations the passages that ask for it
 */
public record Condition(
    String id,
    Text text,
    Fact fact,
    @Nullable BigDecimal atLeast,
    @Nullable BigDecimal atMost,
    Set<String> values,
    Set<String> excluded,
    Set<String> at,
    boolean open,
    boolean openAt,
    boolean fixed,
    List<Reference> citations) {

  /** What the facts say of it; what rules grant is decided by {@link Evaluation}. */
  Verdict in(Facts facts) {
    return switch (fact) {
      case EXPERIENCE -> facts.experience().within(atLeast, atMost);
      case EXPERIENCE_IN_MAINLAND -> facts.number(Fact.EXPERIENCE).within(atLeast, atMost);
      case AGE, EXPERIENCE_ABROAD, STAY -> facts.number(fact).within(atLeast, atMost);
      case POST -> posts(facts.posts());
      case CIRCUMSTANCE -> circumstance(facts.circumstances());
      case ORIGIN, DEGREE, AWARD, ACADEMICIAN, PROGRAMME, QUALIFICATION, INDUSTRY, EMPLOYER_KIND ->
          facts.holding(fact).oneOf(values, open, excluded);
      case GRANTED -> Verdict.UNKNOWN;
    };
  }

  /** Whether it is so: by itself, or as a special case of it. */
  private Verdict circumstance(Map<String, Boolean> known) {
    var own = known.get(id);
    if (own != null) {
      return Verdict.of(own);
    }
    return values.stream()
        .map(known::get)
        .map(holds -> holds == null ? Verdict.UNKNOWN : Verdict.of(holds))
        .reduce(Verdict::or)
        .orElse(Verdict.UNKNOWN);
  }

  private Verdict posts(@Nullable List<Post> posts) {
    return posts == null
        ? Verdict.UNKNOWN
        : posts.stream()
            .map(post -> post.fits(values, open, at, openAt))
            .reduce(Verdict.NOT_MET, Verdict::or);
  }

  /** Another condition with the same words and passages. */
  Condition with(
      Fact other, @Nullable BigDecimal least, @Nullable BigDecimal most, Set<String> otherValues) {
    return new Condition(
        id, text, other, least, most, otherValues, excluded, at, open, openAt, fixed, citations);
  }

  /** Whether none of what it names must be granted. */
  boolean asksForNone() {
    return fact == Fact.GRANTED && atMost != null && atMost.signum() == 0;
  }

  /** What it asks for, whatever it is called and wherever it is said. */
  Object meaning() {
    return fact == Fact.CIRCUMSTANCE
        ? id
        : Arrays.asList(fact, atLeast, atMost, values, excluded, at);
  }

  /**
   * Whether somebody of whom this is known could and should come to fulfil it: nobody grows
   * younger, is born elsewhere, gives a degree or a home back, or brings about what the source
   * leaves open and does not name.
   */
  boolean canBeBroughtAbout(Facts facts) {
    if (fixed) {
      return in(facts) == Verdict.UNKNOWN;
    }
    return switch (fact) {
      case GRANTED -> false;
      case CIRCUMSTANCE -> !open;
      case AGE -> in(facts) == Verdict.UNKNOWN;
      case ORIGIN -> !facts.holding(fact).complete();
      case DEGREE -> facts.holding(fact).held().stream().allMatch(this::isBelow);
      default -> true;
    };
  }

  private boolean isBelow(String degree) {
    return values.stream().anyMatch(wanted -> Degrees.compare(degree, wanted) < 0);
  }

  /** The facts with this condition fulfilled, as little as it takes. */
  public Facts fulfilled(Facts facts) {
    return switch (fact) {
      case EXPERIENCE_IN_MAINLAND ->
          facts.with(Fact.EXPERIENCE, facts.number(Fact.EXPERIENCE).narrowed(atLeast, atMost));
      case AGE, EXPERIENCE, EXPERIENCE_ABROAD, STAY ->
          facts.with(fact, facts.number(fact).narrowed(atLeast, atMost));
      case POST -> facts.with(new Post(first(values), first(at), null, true));
      case CIRCUMSTANCE -> facts.with(id, true);
      case ORIGIN, DEGREE -> facts.with(fact, Holdings.all(List.of(values.iterator().next())));
      case AWARD, ACADEMICIAN, PROGRAMME, QUALIFICATION, INDUSTRY, EMPLOYER_KIND ->
          facts.with(fact, facts.holding(fact).with(values.iterator().next()));
      case GRANTED -> facts;
    };
  }

  private static @Nullable String first(Set<String> values) {
    return values.isEmpty() ? null : values.iterator().next();
  }
}
