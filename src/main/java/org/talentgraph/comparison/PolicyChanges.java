package org.talentgraph.comparison;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.UnknownIds;

/** Lists what changed in policies and catalogues. */
@Controller
class PolicyChanges {

  private final Histories histories;

  PolicyChanges(Histories histories) {
    this.histories = histories;
  }

  @QueryMapping
  List<PolicyChange> policyChanges(
      @Argument String jurisdiction, @Argument LocalDate from, @Argument LocalDate to) {
    var range = new DateRange(from, to);
    return histories
        .ofPolicies(jurisdiction)
        .orElseThrow(() -> UnknownIds.refusal(List.of(), List.of(jurisdiction)))
        .changes(range);
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
