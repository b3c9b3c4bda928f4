package org.talentgraph.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.records.KnownRecords.Known;

/**
 * The links of records that inputs may be. They are read for all of a type at once: many records
 * may have the same name, and an input is compared with each.
 */
final class KnownLinks {

  private final KnownRecords records;
  private final Map<Relation, Set<String>> read = new HashMap<>();
  private final Map<Relation, Map<String, Map<String, List<Map<String, Object>>>>> links =
      new HashMap<>();

  KnownLinks(KnownRecords records) {
    this.records = records;
  }

  /**
   * The properties of what a field of a record reads, by the ids of the other ends.
   *
   * @param others records that may be asked for next
   */
  Map<String, List<Map<String, Object>>> of(
      Known record, Relation relation, Collection<Known> others) {
    var known = read.computeIfAbsent(relation, _ -> new HashSet<>());
    var all = links.computeIfAbsent(relation, _ -> new HashMap<>());
    if (!known.contains(record.id())) {
      var ids =
          others.stream()
              .filter(each -> each.type().equals(record.type()))
              .map(Known::id)
              .filter(known::add)
              .toList();
      all.putAll(records.of(ids, relation));
    }
    return all.getOrDefault(record.id(), Map.of());
  }
}
