package org.talentgraph.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.talentgraph.records.KnownRecords.Ends;

/**
 * Which stored relationship each given link is: the one with all that is given, else the one that
 * began on the day that is given, else, where none is given, the only one.
 */
record LinkMatch(Map<InputLinks.Link, Map<String, Object>> stored) {

  private static final String BEGIN = "validFrom";

  /**
   * @param links those given between the same two records, at one field
   * @param found the stored ones between them
   */
  static LinkMatch of(List<InputLinks.Link> links, List<Map<String, Object>> found) {
    var match = new LinkMatch(new LinkedHashMap<>());
    var left = new ArrayList<>(found);
    match.take(links, left, (link, each) -> RecordIds.agrees(link.properties(), each));
    match.take(
        links,
        left,
        (link, each) ->
            link.properties().get(BEGIN) != null
                && Objects.equals(link.properties().get(BEGIN), each.get(BEGIN)));
    match.take(links, left, (link, _) -> link.properties().get(BEGIN) == null && left.size() == 1);
    return match;
  }

  private void take(
      List<InputLinks.Link> links,
      List<Map<String, Object>> left,
      BiPredicate<InputLinks.Link, Map<String, Object>> fits) {
    for (var link : links) {
      if (!stored.containsKey(link)) {
        left.stream()
            .filter(each -> fits.test(link, each))
            .findFirst()
            .ifPresent(
                each -> {
                  stored.put(link, each);
                  left.remove(each);
                });
      }
    }
  }

  /** The stored one that a link is; null for a new one. */
  @Nullable Map<String, Object> of(InputLinks.Link link) {
    return stored.get(link);
  }

  /** A link with the ends of the relationship that it is. */
  record Placed(InputRecord record, InputLinks field, InputLinks.Link link, Ends ends) {}
}
