package org.talentgraph.matching;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.graph.Dependents;
import org.talentgraph.model.GraphModel;

/**
 * The experts and demands whose {@link MatchKeys} depend on what a transaction has written: by what
 * is read of them, by the skills that their texts name, and by the stations that reach them.
 */
final class OutdatedKeys {

  private static final String ANY =
      "CYPHER 25 MATCH (n:MatchableExpert|MatchableDemand) RETURN true LIMIT 1";

  private static final String NAMING_SKILLS =
      "CYPHER 25 MATCH (n:NamesSkills) WHERE n:$($kind) RETURN n.id";

  private static final String REACHED_OTHERWISE =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (:Node {id: id})<-[:LIVES_IN|CITIZEN_OF]-(n:Expert)
      WHERE n:ReachableExpert <> EXISTS {
        (n)-[:LIVES_IN|CITIZEN_OF]->()<-[:LOCATED_IN]-(:LiaisonStation|IntroductionStation)
      }
      RETURN DISTINCT n.id
      """;

  private static final String TAKE_LABELS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (n:Node {id: id})
      REMOVE n:MatchableExpert:MatchableDemand:ReachableExpert:NamesSkills
      """;

  private static final Set<String> STATIONS = Set.of("LiaisonStation", "IntroductionStation");
  private static final List<String> BROADER = List.of("Skill.broader", "Industry.broader");

  private final Neo4jClient client;
  private final Map<RecordKind<?>, Dependents> dependents;

  OutdatedKeys(GraphModel model, Neo4jClient client) {
    this.client = client;
    this.dependents =
        Stream.of(RecordKind.EXPERTS, RecordKind.DEMANDS)
            .collect(
                toMap(
                    identity(),
                    kind -> new Dependents(model, kind.label(), kind.selection(), BROADER)));
  }

  /** Whether any record has keys. */
  boolean isAny() {
    return client.query(ANY).fetchAs(Boolean.class).one().isPresent();
  }

  /** Takes the labels off all of a kind whose keys may be others now, and returns their ids. */
  List<String> takeLabels(RecordKind<?> kind, Touched touched) {
    Set<String> ids = new TreeSet<>(requireNonNull(dependents.get(kind)).of(touched, client));
    if (!touched.among(touched.nodes(), Set.of("Skill")).isEmpty()) {
      ids.addAll(
          client.query(NAMING_SKILLS).bind(kind.label()).to("kind").fetchAs(String.class).all());
    }
    if (kind.equals(RecordKind.EXPERTS)) {
      ids.addAll(run(REACHED_OTHERWISE, places(touched)));
    }
    var labelled = new TreeSet<>(ids);
    labelled.removeAll(touched.created());
    if (!labelled.isEmpty()) {
      client.query(TAKE_LABELS).bind(labelled).to("ids").run();
    }
    return List.copyOf(ids);
  }

  /** The places to which stations came, or which they left. */
  private static Set<String> places(Touched touched) {
    return touched.relationships().stream()
        .filter(each -> each.type().equals("LOCATED_IN"))
        .filter(each -> !touched.among(Set.of(each.from()), STATIONS).isEmpty())
        .map(Relationship::to)
        .collect(toSet());
  }

  private Set<String> run(String statement, Set<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            client.query(statement).bindAll(Map.of("ids", ids)).fetchAs(String.class).all());
  }
}
