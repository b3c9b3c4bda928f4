package org.talentgraph.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.AppliedReadings;
import org.talentgraph.rules.AppliedReadings.AppliedReading;
import org.talentgraph.rules.MoneyRange;

/** What a place grants in a case, as far as the facts tell. */
record Entitlements(
    LocalDate on,
    List<Entitlement> entitlements,
    List<Entitlement> adding,
    AppliedReadings applied) {

  public List<AppliedReading> readings() {
    return applied.list();
  }

  public @Nullable MoneyRange total() {
    return adding.stream()
        .map(Entitlement::amount)
        .filter(Objects::nonNull)
        .reduce(MoneyRange::plus)
        .orElse(null);
  }

  public List<Reference> totalOf() {
    return adding.stream().map(Entitlement::rule).toList();
  }
}
