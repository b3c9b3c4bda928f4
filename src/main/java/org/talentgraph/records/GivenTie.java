package org.talentgraph.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.records.LinkMatch.Placed;

/**
 * A relationship as a request gives it: the records at both of its ends may, each a part of it.
 *
 * @param stored the properties of the one that it is; null for a new one
 * @param properties all that are given
 * @param links those that give it, each at another field
 */
record GivenTie(
    @Nullable Map<String, Object> stored,
    Map<String, @Nullable Object> properties,
    List<Placed> links) {

  /**
   * @param links all that are given between the same two records
   * @param found the relationships that are stored between them
   */
  static List<GivenTie> of(List<Placed> links, List<Map<String, Object>> found) {
    List<GivenTie> ties = new ArrayList<>();
    links.stream()
        .collect(groupingBy(each -> each.field().path(), LinkedHashMap::new, toList()))
        .values()
        .forEach(
            given -> {
              var match = LinkMatch.of(given.stream().map(Placed::link).toList(), found);
              given.forEach(
                  each ->
                      add(
                          new GivenTie(
                              match.of(each.link()), each.link().properties(), List.of(each)),
                          ties));
            });
    return ties;
  }

  private static void add(GivenTie tie, List<GivenTie> ties) {
    for (var i = 0; i < ties.size(); i++) {
      if (ties.get(i).isAlso(tie)) {
        ties.set(i, ties.get(i).and(tie));
        return;
      }
    }
    ties.add(tie);
  }

  /** Whether it is given at another field as well; where values contradict, it is not. */
  private boolean isAlso(GivenTie other) {
    var field = other.links.getFirst().field();
    return links.stream().noneMatch(each -> each.field().equals(field))
        && Objects.equals(stored, other.stored)
        && (stored == null ? says(other) || other.says(this) : agrees(other));
  }

  private boolean says(GivenTie other) {
    return properties.entrySet().containsAll(other.properties.entrySet());
  }

  private boolean agrees(GivenTie other) {
    return other.properties.entrySet().stream()
        .allMatch(
            each ->
                !properties.containsKey(each.getKey())
                    || Objects.equals(properties.get(each.getKey()), each.getValue()));
  }

  private GivenTie and(GivenTie other) {
    Map<String, @Nullable Object> both = new HashMap<>(properties);
    both.putAll(other.properties);
    List<Placed> all = new ArrayList<>(links);
    all.addAll(other.links);
    return new GivenTie(stored, both, all);
  }
}
