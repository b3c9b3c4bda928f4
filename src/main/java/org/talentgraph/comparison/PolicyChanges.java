package org.talentgraph.comparison;

import static java.util.Comparator.comparing;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.UnknownIds;
import org.talentgraph.graph.AskedPages;

/** Lists what changed in policies and catalogues. */
@Controller
class PolicyChanges {

  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 50;

  private final Histories histories;
  private final AskedPages pages;

  PolicyChanges(Histories histories, AskedPages pages) {
    this.histories = histories;
    this.pages = pages;
  }

  @QueryMapping
  ClauseChanges.Connection policyChangesByClause(
      @Argument String jurisdiction,
      @Argument LocalDate from,
      @Argument LocalDate to,
      DataFetchingEnvironment environment) {
    var range = new DateRange(from, to);
    return ClauseChanges.of(
        recorded(jurisdiction), range, pages.of(environment, PAGE, LARGEST_PAGE));
  }

  private DatedRecords recorded(String jurisdiction) {
    return histories
        .ofPolicies(jurisdiction)
        .orElseThrow(() -> UnknownIds.refusal(List.of(), List.of(jurisdiction)));
  }

  @QueryMapping
  List<PolicyChange> policyChanges(
      @Argument String jurisdiction, @Argument LocalDate from, @Argument LocalDate to) {
    var range = new DateRange(from, to);
    return recorded(jurisdiction).history().changes(range);
  }

  @QueryMapping
  List<CatalogueChange> catalogueChanges(@Argument LocalDate from, @Argument LocalDate to) {
    var range = new DateRange(from, to);
    return histories.ofCatalogues().stream()
        .flatMap(catalogue -> catalogue.changes(range).stream())
        .sorted(comparing(CatalogueChange::date))
        .toList();
  }
}
