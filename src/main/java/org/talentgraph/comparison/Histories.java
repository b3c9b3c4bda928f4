package org.talentgraph.comparison;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Places;
import org.talentgraph.comparison.CatalogueChange.Total;
import org.talentgraph.comparison.CatalogueChange.Version;
import org.talentgraph.comparison.CatalogueHistory.Replacement;
import org.talentgraph.comparison.PolicyHistory.Dated;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.rules.Named;

/**
 * Reads what has dates in the policies of a place, and in catalogues: all of it, whatever the day
 * of the operation, since a change is what two days do not have alike.
 */
@Component
class Histories {

  private static final String CATALOGUES =
      """
      id name
      versions {
        %1$s
        figures { edges { node { id value unit qualifier derived citations { id } } } }
        qualifications { edges { node { id synthetic } } }
        rules { edges { node { id validFrom } } }
        supersedes { edges { citations { id } node { id } } }
      }
      """
          .formatted(Dated.FIELDS);

  private final GraphRecords records;

  Histories(GraphRecords records) {
    this.records = records;
  }

  /** Nothing where there is no such place. */
  Optional<DatedRecords> ofPolicies(String jurisdiction) {
    var places =
        records.all("Place", Places.aroundOrInside(jurisdiction), DatedRecords.FIELDS, View.WHOLE);
    return places.isEmpty() ? Optional.empty() : Optional.of(DatedRecords.of(places));
  }

  List<CatalogueHistory> ofCatalogues() {
    return records.all("Catalogue", Map.of(), CATALOGUES, View.WHOLE).stream()
        .map(
            catalogue ->
                new CatalogueHistory(
                    Named.of(catalogue),
                    catalogue.rows("versions", Histories::version),
                    catalogue.rows("versions").stream()
                        .flatMap(
                            version ->
                                version
                                    .rows("supersedes", link -> replacement(version, link))
                                    .stream())
                        .toList()))
        .toList();
  }

  private static Version version(Row version) {
    return new Version(
        Dated.of(version),
        total(version),
        flags(version, "qualifications", node -> node.isTrue("synthetic")),
        flags(version, "rules", node -> node.has("validFrom")));
  }

  /** The printed number of the qualifications of a version. */
  private static @Nullable Total total(Row version) {
    return version.rows("figures").stream()
        .map(edge -> requireNonNull(edge.row("node")))
        .filter(
            figure ->
                figure.string("unit").equals("QUALIFICATION")
                    && figure.string("qualifier").equals("EXACT")
                    && !figure.isTrue("derived"))
        .min(comparing(Row::id))
        .map(
            figure ->
                new Total(
                    new Reference(figure.id()),
                    requireNonNull(figure.decimal("value")).longValue(),
                    Dated.citations(figure)))
        .orElse(null);
  }

  private static Map<String, Boolean> flags(
      Row version, String connection, Function<Row, Boolean> flag) {
    return version.rows(connection).stream()
        .map(edge -> requireNonNull(edge.row("node")))
        .collect(toMap(Row::id, flag));
  }

  private static Replacement replacement(Row version, Row link) {
    return new Replacement(
        requireNonNull(link.row("node")).id(), version.id(), Dated.citations(link));
  }
}
