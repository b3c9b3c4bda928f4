package org.talentgraph.comparison;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.cases.DateRange;
import org.talentgraph.comparison.CatalogueChange.Version;
import org.talentgraph.comparison.PolicyHistory.Succession;
import org.talentgraph.rules.Named;

/**
 * The versions of a catalogue, and what changed by them.
 *
 * @param replacements which version replaced which
 */
record CatalogueHistory(Named catalogue, List<Version> versions, List<Replacement> replacements) {

  /** That a version replaced another, with the passages that say so. */
  record Replacement(String before, String after, Set<String> citations) {}

  /** The changes in an range, earliest first. */
  List<CatalogueChange> changes(DateRange range) {
    return versions.stream()
        .flatMap(version -> Stream.concat(begin(version), end(version)))
        .flatMap(
            each ->
                each.change()
                    .in(range)
                    .map(
                        change ->
                            new CatalogueChange(each.catalogue(), change, each.from(), each.to())))
        .sorted(comparing(CatalogueChange::date))
        .toList();
  }

  private Stream<CatalogueChange> begin(Version version) {
    var replaced =
        replacements.stream().filter(each -> each.after().equals(id(version))).findFirst();
    if (replaced.isEmpty()) {
      return version
          .dated()
          .change(ChangeKind.ADDED, version.dated().lifetime().from())
          .map(change -> new CatalogueChange(catalogue.reference(), change, null, version));
    }
    return versions.stream()
        .filter(each -> id(each).equals(replaced.get().before()))
        .flatMap(
            before ->
                new Succession(
                        catalogue, before.dated(), version.dated(), replaced.get().citations())
                    .change()
                    .map(
                        change ->
                            new CatalogueChange(catalogue.reference(), change, before, version)));
  }

  private Stream<CatalogueChange> end(Version version) {
    return replacements.stream().anyMatch(each -> each.before().equals(id(version)))
        ? Stream.of()
        : version
            .dated()
            .change(ChangeKind.ENDED, version.dated().lifetime().to())
            .map(change -> new CatalogueChange(catalogue.reference(), change, version, null));
  }

  private static String id(Version version) {
    return version.dated().node().id();
  }
}
