package org.talentgraph.rules;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.CaseInput;
import org.talentgraph.cases.Dossiers;
import org.talentgraph.cases.GivenNumber;
import org.talentgraph.cases.GivenRecord;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.View;

/** Takes what a caller asks about: the day, the rules in force on it, and the facts. */
@Component
public class Inquiries {

  /** More records than any case has to name. */
  private static final int RECORDS = 200;

  private final RuleBooks books;
  private final Dossiers dossiers;

  Inquiries(RuleBooks books, Dossiers dossiers) {
    this.books = books;
    this.dossiers = dossiers;
  }

  /**
   * The day on which a case is judged, and what is seen for it.
   *
   * @param on the day asked for, or that of the root field
   */
  public record Day(LocalDate on, View view) {

    /**
     * Never today without being asked.
     *
     * @throws InvalidRequest {@code MISSING_DAY} if no day is named
     */
    public static Day of(@Nullable LocalDate on, DataFetchingEnvironment environment) {
      var view = View.of(environment);
      return view.day()
          .map(day -> new Day(on == null ? day.date() : on, view))
          .orElseGet(() -> new Day(given(on), view));
    }

    private static LocalDate given(@Nullable LocalDate on) {
      if (on == null) {
        throw new InvalidRequest(
                ErrorCode.MISSING_DAY,
                "on is missing: rules and facts change with time. Give on, or asOf.",
                "缺少 on：规则与事实随时间变化。请给出 on 或 asOf。")
            .about("on");
      }
      return on;
    }
  }

  /**
   * @param readings ids of the readings that are chosen; null for none
   * @throws InvalidRequest if what is given is wrong, does not exist, or is not enough to start
   */
  public Inquiry of(
      @Nullable String expert,
      @Nullable PersonInput given,
      @Nullable String employer,
      SumsInput sums,
      String place,
      Day day,
      @Nullable List<String> readings) {
    var one = new CaseInput(expert, given);
    return all(List.of(one), employer, sums, place, day, readings).getFirst();
  }

  /** The same for several people, whom the same rules judge. */
  List<Inquiry> ofAll(
      List<CaseInput> people, String place, Day day, @Nullable List<String> readings) {
    return all(people, null, SumsInput.NOTHING, place, day, readings);
  }

  private List<Inquiry> all(
      List<CaseInput> people,
      @Nullable String employer,
      SumsInput sums,
      String place,
      Day day,
      @Nullable List<String> readings) {
    sums.numbers().forEach(GivenNumber::check);
    people.stream().flatMap(each -> each.given().numbers()).forEach(GivenNumber::check);
    var chosen = Set.copyOf(readings == null ? List.of() : readings);
    var more = new ArrayList<>(sums.records());
    chosen.forEach(each -> more.add(new GivenRecord("Reading", each)));
    var named = people.stream().map(each -> each.named(employer, more)).toList();
    named.stream().map(each -> each.records().size()).forEach(Inquiries::refuseTooMany);
    var found = dossiers.read(place, named, day.view());
    if (found.isEmpty()) {
      return List.of();
    }
    var places = found.getFirst().places();
    var rules = books.of(places, day.view()).inForce(places, day.on(), chosen);
    var book = rules.book();
    return IntStream.range(0, people.size())
        .mapToObj(i -> FactFinding.of(found.get(i), people.get(i).given(), day.on()))
        .map(facts -> new Inquiry(day.on(), book, facts, rules))
        .toList();
  }

  private static void refuseTooMany(int records) {
    if (records > RECORDS) {
      throw tooMany(records);
    }
  }

  private static InvalidRequest tooMany(int records) {
    return new InvalidRequest(
        ErrorCode.TOO_MANY_RECORDS,
        "person and sums name %d records, and at most %d are read. Name those that matter."
            .formatted(records, RECORDS),
        "person 与 sums 共列出 %d 条记录，而最多读取 %d 条。请只列出相关的记录。".formatted(records, RECORDS));
  }
}
