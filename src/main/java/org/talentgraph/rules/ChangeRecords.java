package org.talentgraph.rules;

import static java.util.stream.Collectors.toMap;
import static org.talentgraph.rules.RuleReader.strings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.Reference;
import org.talentgraph.rules.CatalogueChange.Total;
import org.talentgraph.rules.CatalogueChange.Version;
import org.talentgraph.rules.CatalogueHistory.Replacement;
import org.talentgraph.rules.PolicyHistory.Dated;
import org.talentgraph.rules.PolicyHistory.Link;
import org.talentgraph.rules.PolicyHistory.Succession;

/** Reads what has dates in the policies of a place, and in catalogues: each in one statement. */
@Component
class ChangeRecords {

  /**
   * What applies in the place, in one that it lies in or in one that lies in it, and the
   * authorities of these; with the policies, programmes, catalogue versions and procedures that
   * their rules belong to or grant.
   */
  private static final String POLICIES =
      """
      CYPHER 25
      MATCH (place:Place {id: $jurisdiction})
      CALL (place) {
        MATCH (place)-[:WITHIN*0..8]->(each:Place)
        RETURN each
        UNION
        MATCH (place)<-[:WITHIN*1..8]-(each:Place)
        RETURN each
      }
      OPTIONAL MATCH (each)<-[:APPLIES_IN|HAS_JURISDICTION]-(:Node)-[:RULE_OF|GRANTS]->{0,1}
        (record:Policy|Rule|Programme|CatalogueVersion|Procedure|Agency)
      WITH place, collect(DISTINCT record) AS records
      RETURN
        [record IN records WHERE record.validFrom IS NOT NULL OR record.validTo IS NOT NULL |
          record {.*}] AS nodes,
        COLLECT {
          UNWIND records AS record
          MATCH (record)-[link]->(other:Node)
          WHERE link.validFrom IS NOT NULL OR link.validTo IS NOT NULL
          RETURN link {.*, type: type(link), from: record {.*}, to: other {.*}}
          ORDER BY record.id, other.id
        } AS links,
        COLLECT {
          UNWIND records AS record
          MATCH (catalogue:Catalogue)<-[:VERSION_OF]-(record)-[link:SUPERSEDES]->(before:Node)
          RETURN link {.citations, catalogue: catalogue {.*}, before: before {.*}, after: record {.*}}
        } AS successions
      """;

  /** A total is the printed number of the qualifications of a version. */
  private static final String CATALOGUES =
      """
      CYPHER 25
      MATCH (catalogue:Catalogue)
      RETURN catalogue {
          .*,
          versions: [(catalogue)<-[:VERSION_OF]-(version) | version {
            .*,
            total: head([
              (version)<-[:ABOUT]-(figure:PublishedFigure)
              WHERE figure.unit = 'QUALIFICATION' AND figure.qualifier = 'EXACT' AND NOT figure.derived |
              figure {.*}
            ]),
            entries: [(version)-[:CONTAINS]->(entry) | entry {.id, .synthetic}],
            rules: [(version)<-[:RULE_OF]-(rule) | rule {.id, begins: rule.validFrom IS NOT NULL}]
          }],
          replacements: [(catalogue)<-[:VERSION_OF]-(after)-[link:SUPERSEDES]->(before) |
            link {.citations, before: before.id, after: after.id}]
        } AS catalogue
      ORDER BY catalogue.id
      """;

  private final GraphReads reads;

  ChangeRecords(GraphReads reads) {
    this.reads = reads;
  }

  /** Nothing where there is no such place. */
  Optional<PolicyHistory> ofPolicies(String jurisdiction) {
    return reads.records(POLICIES, Map.of("jurisdiction", jurisdiction)).stream()
        .findFirst()
        .map(
            found ->
                new PolicyHistory(
                    found.get("nodes").asList(ChangeRecords::dated),
                    found.get("links").asList(ChangeRecords::link),
                    found.get("successions").asList(ChangeRecords::succession)));
  }

  List<CatalogueHistory> ofCatalogues() {
    return reads.records(CATALOGUES, Map.of()).stream()
        .map(row -> row.get("catalogue"))
        .map(
            catalogue ->
                new CatalogueHistory(
                    Named.of(catalogue),
                    catalogue.get("versions").asList(ChangeRecords::version),
                    catalogue.get("replacements").asList(ChangeRecords::replacement)))
        .toList();
  }

  private static Dated dated(Value node) {
    return new Dated(Named.of(node), Lifetime.of(node), strings(node.get("citations")));
  }

  private static Link link(Value link) {
    return new Link(
        link.get("type").asString(),
        Named.of(link.get("from")),
        Named.of(link.get("to")),
        Lifetime.of(link),
        strings(link.get("citations")));
  }

  private static Succession succession(Value link) {
    return new Succession(
        Named.of(link.get("catalogue")),
        dated(link.get("before")),
        dated(link.get("after")),
        strings(link.get("citations")));
  }

  private static Version version(Value version) {
    return new Version(
        dated(version),
        total(version.get("total")),
        flags(version.get("entries"), "synthetic"),
        flags(version.get("rules"), "begins"));
  }

  private static @Nullable Total total(Value figure) {
    return figure.isNull()
        ? null
        : new Total(
            new Reference(figure.get("id").asString()),
            (long) figure.get("value").asDouble(),
            strings(figure.get("citations")));
  }

  private static Map<String, Boolean> flags(Value nodes, String property) {
    return nodes.asList((Value node) -> node).stream()
        .collect(toMap(node -> node.get("id").asString(), node -> node.get(property).isTrue()));
  }

  private static Replacement replacement(Value link) {
    return new Replacement(
        link.get("before").asString(),
        link.get("after").asString(),
        strings(link.get("citations")));
  }
}
