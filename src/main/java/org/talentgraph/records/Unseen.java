package org.talentgraph.records;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.security.Caller;
import org.talentgraph.security.SeenRecords;

/** Whoever does not see a record may not change it either: the answer would tell what it says. */
@Component
class Unseen {

  private final SeenRecords seen;
  private final GraphRecords records;

  Unseen(SeenRecords seen, GraphRecords records, Neo4jClient client) {
    this.seen = seen;
    this.records = records.within(client);
  }

  /** The ids of those of some stored records that a caller does not see. */
  Set<String> among(Collection<Known> known, Caller caller) {
    var visibility = seen.of(caller);
    var perhaps =
        known.stream()
            .filter(each -> visibility.hidesSome(each.type()))
            .map(Known::id)
            .collect(toSet());
    var view = new View(Optional.empty(), visibility);
    records.get("Node", List.copyOf(perhaps), "id", view).stream()
        .map(Row::id)
        .forEach(perhaps::remove);
    return perhaps;
  }
}
