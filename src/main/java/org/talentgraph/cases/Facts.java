package org.talentgraph.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and a case on a day; what is not there is not known.
 *
 * @param numbers AGE, EXPERIENCE, EXPERIENCE_ABROAD and STAY
 * @param holdings what is held of each other kind
 * @param posts the posts held; null when not known
 * @param circumstances whether each circumstance is so, by the id of the condition that asks
 */
public record Facts(
    Map<Fact, Range> numbers,
    Map<Fact, Holdings> holdings,
    @Nullable List<Post> posts,
    Map<String, Boolean> circumstances) {

  public static final Facts NONE = new Facts(Map.of(), Map.of(), null, Map.of());

  public Range number(Fact fact) {
    return numbers.getOrDefault(fact, Range.UNKNOWN);
  }

  /** The years of relevant work, wherever they were worked: no document limits them to a place. */
  public Range experience() {
    return number(Fact.EXPERIENCE).atLeastZero().plus(number(Fact.EXPERIENCE_ABROAD).atLeastZero());
  }

  public Holdings holding(Fact fact) {
    return holdings.getOrDefault(fact, Holdings.UNKNOWN);
  }

  public Facts with(Fact fact, Range number) {
    return new Facts(with(numbers, fact, number), holdings, posts, circumstances);
  }

  public Facts with(Fact fact, BigDecimal number) {
    return with(fact, Range.exactly(number));
  }

  public Facts with(Fact fact, Holdings held) {
    return new Facts(numbers, with(holdings, fact, held), posts, circumstances);
  }

  public Facts with(Post post) {
    var more = new ArrayList<>(posts == null ? List.of() : posts);
    more.add(post);
    return new Facts(numbers, holdings, List.copyOf(more), circumstances);
  }

  public Facts with(String circumstance, boolean holds) {
    return new Facts(numbers, holdings, posts, with(circumstances, circumstance, holds));
  }

  private static <K, V> Map<K, V> with(Map<K, V> known, K key, V value) {
    var more = new HashMap<>(known);
    more.put(key, value);
    return Map.copyOf(more);
  }
}
