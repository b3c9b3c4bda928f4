package org.talentgraph.benefits;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.cases.Verdict;
import org.talentgraph.graph.Choice;
import org.talentgraph.rules.AppliedReadings;
import org.talentgraph.rules.Inquiries;
import org.talentgraph.rules.Inquiry;
import org.talentgraph.rules.Reasons;
import org.talentgraph.rules.Rule;
import org.talentgraph.rules.Sums;
import org.talentgraph.rules.SumsInput;

/** Which benefits and money a case can get. */
@Controller
class EntitlementQueries {

  /** Rules that decide about a person, or limit others, rather than grant something. */
  private static final Set<String> DECIDING =
      Set.of("PERMIT_GROUND", "TALENT_CLASS_GROUND", "AGE_LIMIT", "AMOUNT_LIMIT");

  private final Inquiries inquiries;

  EntitlementQueries(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @QueryMapping
  Entitlements entitlements(
      @Argument @Nullable String expert,
      @Argument @Nullable PersonInput person,
      @Argument @Nullable String employer,
      @Argument @Nullable SumsInput sums,
      @Argument String place,
      @Argument @Nullable LocalDate on,
      @Argument @Nullable List<Verdict> verdicts,
      @Argument @Nullable List<String> kinds,
      @Argument @Nullable List<String> readings,
      DataFetchingEnvironment environment) {
    var given = Objects.requireNonNullElse(sums, SumsInput.NOTHING);
    var asked =
        inquiries.of(
            expert, person, employer, given, place, Inquiries.Day.of(on, environment), readings);
    var granted =
        granted(asked, given.sums(), kinds).sorted(comparing(Entitlement::verdict)).toList();
    var wanted = Choice.of(verdicts, EnumSet.allOf(Verdict.class));
    return new Entitlements(
        asked.on(),
        granted.stream().filter(each -> wanted.contains(each.verdict())).toList(),
        granted.stream().filter(Entitlement::addsUp).toList(),
        new AppliedReadings(asked, each -> verdicts(each, given.sums(), kinds)));
  }

  private static Object verdicts(Inquiry asked, Sums money, @Nullable List<String> kinds) {
    return granted(asked, money, kinds)
        .collect(toMap(each -> each.rule().id(), Entitlement::verdict));
  }

  private static Stream<Entitlement> granted(
      Inquiry asked, Sums money, @Nullable List<String> kinds) {
    var reasons = asked.reasons();
    var counted = asked.reasons(money.programmes());
    return asked.book().rules().stream()
        .filter(rule -> !DECIDING.contains(rule.kind()))
        .filter(rule -> kinds == null || kinds.contains(rule.kind()))
        .map(rule -> granted(rule, rule.payment().isPerPersonTime() ? counted : reasons, money));
  }

  private static Entitlement granted(Rule rule, Reasons reasons, Sums money) {
    return new Entitlement(
        reasons.of(rule),
        new Amounts(rule.id(), reasons.payment(rule), money, reasons.limits(rule)));
  }
}
