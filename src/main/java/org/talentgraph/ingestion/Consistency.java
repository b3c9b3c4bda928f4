package org.talentgraph.ingestion;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.model.GraphModel;

/**
 * What the rows of a folder say of each other and of the graph: references that lead nowhere, or to
 * the wrong kind.
 */
final class Consistency {

  /** The relationship types and labels that carry citations rather than need them. */
  private static final Set<String> PROVENANCE = Set.of("Citation", "Source", "QUOTES");

  private final GraphModel model;
  private final Neo4jClient client;

  /** Types that the ends of a relationship have; most rows have the same few. */
  private record Lead(String relationshipType, String from, String to) {}

  private final Map<Lead, Boolean> leads = new HashMap<>();

  Consistency(GraphModel model, Neo4jClient client) {
    this.model = model;
    this.client = client;
  }

  List<Problem> problemsOf(SeedFolder folder) {
    var types = typesById(folder);
    List<Problem> problems = new ArrayList<>(takenIds(folder));
    folder
        .nodes()
        .forEach(
            row -> {
              citations(row.origin(), row.type().name(), row.properties(), types, problems);
            });
    folder
        .relationships()
        .forEach(
            row -> {
              citations(row.origin(), row.type(), row.properties(), types, problems);
              ends(row, types, problems);
            });
    return problems;
  }

  private void ends(RelationshipRow row, Map<String, String> types, List<Problem> problems) {
    var from = types.get(row.from());
    var to = types.get(row.to());
    if (from == null) {
      problems.add(row.origin().at("from").problem("there is no node '%s'".formatted(row.from())));
    }
    if (to == null) {
      problems.add(row.origin().at("to").problem("there is no node '%s'".formatted(row.to())));
    }
    if (from != null
        && to != null
        && !leads.computeIfAbsent(new Lead(row.type(), from, to), this::mayLead)) {
      problems.add(
          row.origin().problem("%s does not lead from %s to %s".formatted(row.type(), from, to)));
    }
  }

  private boolean mayLead(Lead lead) {
    var from = lead.from();
    var to = lead.to();
    return model
        .relationsOf(lead.relationshipType())
        .anyMatch(
            owned -> {
              var owners = owned.owner().concrete();
              var targets = model.getType(owned.relation().target()).concrete();
              return switch (owned.relation().direction()) {
                case OUT -> owners.contains(from) && targets.contains(to);
                case IN -> owners.contains(to) && targets.contains(from);
                case BOTH ->
                    owners.contains(from) && targets.contains(to)
                        || owners.contains(to) && targets.contains(from);
              };
            });
  }

  private static void citations(
      Origin origin,
      String subject,
      Map<String, Object> properties,
      Map<String, String> types,
      List<Problem> problems) {
    var citations = citations(properties);
    if (citations.isEmpty() && !PROVENANCE.contains(subject)) {
      problems.add(origin.at("citations").problem("must cite a source"));
    }
    for (var citation : citations) {
      if (!"Citation".equals(types.get(citation))) {
        problems.add(
            origin.at("citations").problem("there is no citation '%s'".formatted(citation)));
      }
    }
  }

  /**
   * A node belongs to one folder, or to those who made it in the application; no other folder may
   * write it anew.
   */
  private List<Problem> takenIds(SeedFolder folder) {
    Map<String, Origin> origins = new HashMap<>();
    folder.nodes().forEach(row -> origins.put(row.id(), row.origin().at("id")));
    return client
        .query(
            """
            MATCH (n:Node)
            WHERE n.id IN $ids AND coalesce(n.seededBy, '') <> $folder
            RETURN n.id AS id, coalesce('folder ' + n.seededBy, 'somebody') AS by
            ORDER BY id
            """)
        .bindAll(Map.of("ids", origins.keySet(), "folder", folder.name()))
        .fetch()
        .all()
        .stream()
        .map(
            row ->
                requireNonNull(origins.get((String) row.get("id")))
                    .problem(
                        "duplicate of '%s', which %s has put into the graph"
                            .formatted(row.get("id"), row.get("by"))))
        .toList();
  }

  /** The type of every node that the folder has or refers to; of its own, only those that stay. */
  private Map<String, String> typesById(SeedFolder folder) {
    Map<String, String> types = new HashMap<>();
    folder.nodes().forEach(row -> types.put(row.id(), row.type().name()));
    var missing = referredTo(folder);
    missing.removeAll(types.keySet());
    var labels = model.nodeTypes().stream().map(type -> type.name()).collect(toSet());
    client
        .query(
            """
            MATCH (n:Node)
            WHERE n.id IN $ids AND coalesce(n.seededBy, '') <> $folder
            RETURN n.id AS id, [l IN labels(n) WHERE l IN $labels][0] AS type
            """)
        .bind(missing)
        .to("ids")
        .bind(folder.name())
        .to("folder")
        .bind(labels)
        .to("labels")
        .fetch()
        .all()
        .forEach(row -> types.put((String) row.get("id"), (String) row.get("type")));
    return types;
  }

  private static Set<Object> referredTo(SeedFolder folder) {
    Set<Object> ids = new HashSet<>();
    for (var row : folder.relationships()) {
      ids.add(row.from());
      ids.add(row.to());
      ids.addAll(citations(row.properties()));
    }
    folder.nodes().forEach(row -> ids.addAll(citations(row.properties())));
    return ids;
  }

  private static Collection<?> citations(Map<String, Object> properties) {
    return (Collection<?>) properties.getOrDefault("citations", List.of());
  }
}
