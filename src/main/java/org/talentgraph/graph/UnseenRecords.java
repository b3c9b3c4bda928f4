package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Value;
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
  private final StatementReads statements;

  UnseenRecords(GraphModel model, GraphRecords records, StatementReads statements) {
    this.model = model;
    this.records = records;
    this.statements = statements;
  }

  /** The ids of those that the caller does not see, whatever the day. */
  public Set<String> among(Collection<String> ids, Visibility visibility) {
    return among(ids, new View(Optional.empty(), visibility));
  }

  /** The same where made-up records may be left out as well, those of no kind included. */
  public Set<String> among(Collection<String> ids, View view) {
    Set<String> unseen = new HashSet<>();
    if (view.documentedOnly()) {
      unseen.addAll(existing(ids, View.WHOLE));
      unseen.removeAll(existing(ids, view));
    } else {
      kinds(view)
          .forEach(
              kind -> {
                unseen.addAll(existing(kind, ids, View.WHOLE));
                unseen.removeAll(existing(kind, ids, view));
              });
    }
    return unseen;
  }

  private Stream<String> kinds(View view) {
    return model.nodeTypes().stream().map(GraphType::name).filter(view.visibility()::hidesSome);
  }

  private Set<String> existing(String kind, Collection<String> ids, View view) {
    return records.get(kind, ids, "id", view).stream().map(Row::id).collect(toSet());
  }

  private Set<String> existing(Collection<String> ids, View view) {
    var present = statements.records("present", Map.of("ids", List.copyOf(ids)), view);
    return Set.copyOf(present.getFirst().get("ids").asList(Value::asString));
  }
}
