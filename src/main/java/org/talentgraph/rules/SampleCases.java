package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Range;
import org.talentgraph.language.Text;

/**
 * Made-up people of every working age, with and without each thing that rules ask for. The same
 * rules have the same cases, and a further condition changes nothing else in them.
 */
final class SampleCases {

  static final int NUMBER = 200;

  private static final int YOUNGEST = 20;
  private static final int AGES = 56;
  private static final int MOST_YEARS = 20;
  private static final int MOST_STAY = 10;
  private static final int MOST_ABROAD = 10;
  private static final int ONE_IN = 3;
  private static final int ONE_IN_THE_ACADEMY = 10;
  private static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE");
  private static final List<String> ORIGINS =
      List.of("FOREIGN", "FOREIGN", "RETURNEE", "DOMESTIC", "HONG_KONG_MACAO_TAIWAN");
  private static final Set<Fact> HELD =
      Set.of(Fact.AWARD, Fact.PROGRAMME, Fact.QUALIFICATION, Fact.INDUSTRY, Fact.EMPLOYER_KIND);

  private final List<Condition> conditions;

  private SampleCases(List<Condition> conditions) {
    this.conditions = conditions;
  }

  static List<SampleCase> of(RuleBook... books) {
    var cases =
        new SampleCases(
            Stream.of(books)
                .flatMap(book -> book.rules().stream())
                .flatMap(rule -> rule.conditions().stream())
                .toList());
    return IntStream.range(0, NUMBER).mapToObj(cases::one).toList();
  }

  private SampleCase one(int number) {
    var age = YOUNGEST + number % AGES;
    var years = Math.min(chance(number, "years", MOST_YEARS + 1), age - YOUNGEST);
    var degree = DEGREES.get(chance(number, "degree", DEGREES.size()));
    Map<Fact, Range> numbers = new EnumMap<>(Fact.class);
    numbers.put(Fact.AGE, Range.exactly(age));
    numbers.put(Fact.EXPERIENCE, Range.exactly(years));
    numbers.put(
        Fact.EXPERIENCE_ABROAD,
        Range.exactly(Math.min(chance(number, "abroad", MOST_ABROAD + 1), age - YOUNGEST - years)));
    numbers.put(Fact.STAY, Range.exactly(chance(number, "stay", MOST_STAY + 1)));
    var facts = new Facts(numbers, holdings(number, degree), posts(number), circumstances(number));
    var words = Wording.text("sample.case", age, Wording.text("degree." + degree), years);
    var posts = new Case(facts, Map.of(), Map.of()).posts();
    return new SampleCase(facts, posts == null ? words : Text.list(List.of(words, posts)));
  }

  /** A post as each condition about posts asks for it, or none. */
  private List<Post> posts(int number) {
    return conditions.stream()
        .filter(each -> each.fact() == Fact.POST)
        .collect(toMap(Condition::id, Function.identity(), (one, _) -> one, TreeMap::new))
        .values()
        .stream()
        .filter(each -> chance(number, each.id(), ONE_IN) == 0)
        .map(
            each ->
                new Post(
                    one(number, each.id() + " rank", each.values()),
                    one(number, each.id() + " at", each.at()),
                    null,
                    true))
        .toList();
  }

  private static @Nullable String one(int number, String asked, Set<String> values) {
    return values.isEmpty()
        ? null
        : values.stream().sorted().toList().get(chance(number, asked, values.size()));
  }

  private Map<Fact, Holdings> holdings(int number, String degree) {
    Map<Fact, Holdings> holdings = new EnumMap<>(Fact.class);
    holdings.put(Fact.DEGREE, Holdings.all(List.of(degree)));
    holdings.put(
        Fact.ORIGIN, Holdings.all(List.of(ORIGINS.get(chance(number, "origin", ORIGINS.size())))));
    holdings.put(
        Fact.ACADEMICIAN,
        Holdings.all(List.of(String.valueOf(chance(number, "academy", ONE_IN_THE_ACADEMY) == 0))));
    HELD.forEach(
        fact ->
            holdings.put(
                fact,
                Holdings.all(
                    named(fact).stream().filter(id -> chance(number, id, ONE_IN) == 0).toList())));
    return holdings;
  }

  /** In an order of their own: all that conditions about a fact name. */
  private SortedSet<String> named(Fact fact) {
    var values = new TreeSet<String>();
    conditions.stream()
        .filter(each -> each.fact() == fact)
        .forEach(each -> values.addAll(each.values()));
    return values;
  }

  private Map<String, Boolean> circumstances(int number) {
    return conditions.stream()
        .filter(each -> each.fact() == Fact.CIRCUMSTANCE)
        .map(Condition::id)
        .distinct()
        .collect(toMap(Function.identity(), id -> chance(number, id, ONE_IN) == 0));
  }

  /** A number below a limit that hangs on nothing but the case and what is asked. */
  private static int chance(int number, String asked, int limit) {
    return new SplittableRandom(31L * number + asked.hashCode()).nextInt(limit);
  }
}
