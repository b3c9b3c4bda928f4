package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** Finds which of some records are there, but not for a caller. */
@Component
public final class UnseenRecords {

  private final GraphModel model;
  private final GraphRecords records;

  UnseenRecords(GraphModel model, GraphRecords records) {
    this.model = model;
    this.records = records;
  }

  /** The ids of those that the caller does not see, whatever the day. */
  public Set<String> among(Collection<String> ids, Visibility visibility) {
    return among(ids, new View(Optional.empty(), visibility));
  }

  /** The same where made-up records may be left out as well. */
  public Set<String> among(Collection<String> ids, View view) {
    Set<String> unseen = new HashSet<>();
    kinds(view)
        .forEach(
            kind -> {
              unseen.addAll(existing(kind, ids, View.WHOLE));
              unseen.removeAll(existing(kind, ids, view));
            });
    return unseen;
  }

  private Stream<String> kinds(View view) {
    return view.documentedOnly()
        ? Stream.of("Node")
        : model.nodeTypes().stream().map(GraphType::name).filter(view.visibility()::hidesSome);
  }

  private Set<String> existing(String kind, Collection<String> ids, View view) {
    return records.get(kind, ids, "id", view).stream().map(Row::id).collect(toSet());
  }
}
