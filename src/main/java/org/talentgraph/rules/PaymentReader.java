package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.talentgraph.cases.AmountBasis;
import org.talentgraph.model.Row;

/** Reads what a rule pays from a row. */
final class PaymentReader {

  private final Row row;

  PaymentReader(Row row) {
    this.row = row;
  }

  /** A rule that takes its amounts from another has none of its own. */
  Payment payment() {
    var model = requireNonNullElse(row.row("sameAs"), row);
    var basis = row.stringOrNull("amountBasis");
    var months = row.stringOrNull("durationMax");
    return new Payment(
        basis == null ? null : AmountBasis.valueOf(basis),
        RuleReader.number(model, "amountMin"),
        RuleReader.number(model, "amountMax"),
        RuleReader.number(row, "share"),
        row.stringOrNull("shareQualifier"),
        row.stringOrNull("per"),
        months == null ? null : (int) Period.parse(months).toTotalMonths(),
        row.integer("recipientsMax"),
        (Boolean) row.get("stacks"),
        row.stringOrNull("amountUnit"),
        programmes(),
        funders(),
        !Modality.permits(row) && !Modality.isPlanned(row),
        row.has("sameAs") || "ABOUT".equals(row.stringOrNull("shareQualifier")));
  }

  private Set<String> programmes() {
    return row.rows("ruleOf").stream()
        .filter(each -> each.has("id"))
        .map(Row::id)
        .collect(toUnmodifiableSet());
  }

  private List<Funder> funders() {
    return row.rows("funders").stream()
        .map(
            edge ->
                new Funder(
                    requireNonNull(edge.row("node")).id(),
                    RuleReader.number(edge, "share"),
                    edge.isTrue("equal")))
        .sorted(comparing(Funder::agency))
        .toList();
  }
}
