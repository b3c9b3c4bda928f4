package org.talentgraph.rules;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.AsOf;
import org.talentgraph.graph.InvalidRequest;

/** Takes what a caller asks about: the day, the rules in force on it, and the facts. */
@Component
class Inquiries {

  /** More records than any case has to name. */
  private static final int RECORDS = 200;

  private final RuleBooks books;
  private final Dossiers records;

  Inquiries(RuleBooks books, Dossiers records) {
    this.books = books;
    this.records = records;
  }

  /** A case with the rules that apply to it. */
  record Asked(LocalDate on, RuleBook book, Case facts) {

    Reasons reasons() {
      return new Reasons(book, facts);
    }

    /** The reasons for what is paid by person-times of some programmes. */
    Reasons reasons(Set<String> programmes) {
      return new Reasons(book, facts.under(programmes));
    }
  }

  /**
   * @throws InvalidRequest if what is given is wrong, does not exist, or is not enough to start
   */
  Asked ask(
      @Nullable String expert,
      @Nullable PersonInput given,
      @Nullable String employer,
      SumsInput sums,
      String place,
      LocalDate on) {
    var person = Objects.requireNonNullElse(given, PersonInput.NOTHING);
    person.numbers().forEach(GivenNumber::check);
    sums.numbers().forEach(GivenNumber::check);
    var named = new ArrayList<>(person.records());
    named.addAll(sums.records());
    if (named.size() > RECORDS) {
      throw tooMany(named.size());
    }
    var book = books.inForce(place, on);
    var facts = FactFinding.of(records.read(expert, employer, named), person, on);
    return new Asked(on, book, facts);
  }

  private static InvalidRequest tooMany(int records) {
    return new InvalidRequest(
        "TOO_MANY_RECORDS",
        "person and sums name %d records, and at most %d are read. Name those that matter."
            .formatted(records, RECORDS),
        "person 与 sums 共列出 %d 条记录，而最多读取 %d 条。请只列出相关的记录。".formatted(records, RECORDS));
  }

  /** The day asked for, or that of the whole operation; never today without being asked. */
  static LocalDate day(@Nullable LocalDate on, GraphQLContext context) {
    if (on != null) {
      return on;
    }
    return AsOf.of(context)
        .map(AsOf::date)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "MISSING_DAY",
                    "on is missing: rules and facts change with time. Give on, or @asOf on the"
                        + " operation.",
                    "缺少 on：规则与事实随时间变化。请给出 on，或在操作上使用 @asOf。"));
  }
}
