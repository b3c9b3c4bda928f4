package org.talentgraph.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Touched;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;

/**
 * The taxonomies that match keys are made by. They are kept from one write to the next for as long
 * as none of their records changes, be it by another application. Writers come one after the other.
 */
final class KeptTaxonomies {

  private static final Set<String> KINDS =
      Set.of("Skill", "Industry", "SpokenLanguage", "LiaisonStation", "IntroductionStation");

  private static final String STATE =
      """
      CYPHER 25
      MATCH (n:Skill|Industry|SpokenLanguage|LiaisonStation|IntroductionStation)
      RETURN count(n) + ' ' + coalesce(max(n.recordVersion), 0)
      """;

  private final Neo4jClient client;
  private final GraphRecords graph;
  private @Nullable Kept kept;

  private record Kept(String state, Taxonomies.Known known) {}

  KeptTaxonomies(Neo4jClient client, GraphRecords graph) {
    this.client = client;
    this.graph = graph;
  }

  /** As the running transaction sees them. */
  Taxonomies.Known read() {
    return Taxonomies.read(graph, View.WHOLE, List.of());
  }

  /**
   * The same; what it writes itself may be taken back, and is not kept. No key depends on who has a
   * skill, so of a relationship only the record that it leaves counts.
   */
  Taxonomies.Known get(Touched touched) {
    var written = new HashSet<>(touched.nodes());
    touched.relationships().forEach(each -> written.add(each.from()));
    if (!touched.among(written, KINDS).isEmpty()) {
      return read();
    }
    var state = client.query(STATE).fetchAs(String.class).one().orElseThrow();
    if (kept == null || !kept.state.equals(state)) {
      kept = new Kept(state, read());
    }
    return kept.known;
  }
}
