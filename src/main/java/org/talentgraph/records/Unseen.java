package org.talentgraph.records;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.security.Caller;
import org.talentgraph.security.SeenRecords;

/**
 * Whoever does not see a record may not change it either, nor its relationships from their other
 * ends: the answer would tell what it says.
 */
@Component
class Unseen {

  private final SeenRecords seen;
  private final GraphModel model;
  private final GraphRecords records;
  private final KnownRecords stored;

  Unseen(
      SeenRecords seen,
      GraphModel model,
      GraphRecords records,
      KnownRecords stored,
      Neo4jClient client) {
    this.seen = seen;
    this.model = model;
    this.records = records.within(client);
    this.stored = stored;
  }

  /** The ids of those of some stored records that a caller does not see. */
  Set<String> among(Collection<Known> known, Caller caller) {
    var visibility = seen.of(caller);
    return among(
        known.stream()
            .filter(each -> visibility.hidesSome(each.type()))
            .map(Known::id)
            .collect(toSet()),
        visibility);
  }

  private Set<String> among(Set<String> ids, Visibility visibility) {
    Set<String> unseen = new HashSet<>(ids);
    records.get("Node", List.copyOf(ids), "id", new View(Optional.empty(), visibility)).stream()
        .map(Row::id)
        .forEach(unseen::remove);
    return unseen;
  }

  /** The ids of those of some records that are related to one that a caller does not see. */
  Set<String> related(Collection<String> ids, Caller caller) {
    var visibility = seen.of(caller);
    var kinds =
        model.nodeTypes().stream()
            .map(GraphType::name)
            .filter(visibility::hidesSome)
            .collect(toSet());
    var others = kinds.isEmpty() ? Map.<String, Set<String>>of() : stored.related(ids, kinds);
    var unseen = among(others.values().stream().flatMap(Set::stream).collect(toSet()), visibility);
    return others.entrySet().stream()
        .filter(each -> !Collections.disjoint(each.getValue(), unseen))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /**
   * The place of the first field that gives, or takes away, a relationship to a record that a
   * caller does not see.
   */
  Optional<String> linked(List<InputRecord> inputs, Caller caller) {
    var visibility = seen.of(caller);
    return inputs.stream()
        .flatMap(
            record ->
                record.links().stream()
                    .filter(each -> hidesSome(each, visibility))
                    .filter(each -> !among(ends(record, each), caller).isEmpty()))
        .map(InputLinks::path)
        .findFirst();
  }

  private boolean hidesSome(InputLinks links, Visibility visibility) {
    return model.getType(links.relation().target()).concrete().stream()
        .anyMatch(visibility::hidesSome);
  }

  /** The records at the other ends of links that are given or taken away. */
  private Collection<Known> ends(InputRecord record, InputLinks links) {
    Set<String> ids = new HashSet<>(links.removed().values());
    links.links().forEach(each -> ids.add(each.id()));
    if (links.whole() && record.id() != null) {
      stored
          .of(List.of(record.id()), links.relation())
          .values()
          .forEach(each -> ids.addAll(each.keySet()));
    }
    return stored.get(ids).values();
  }
}
