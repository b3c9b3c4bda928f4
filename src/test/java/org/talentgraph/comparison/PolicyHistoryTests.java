package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.cases.RecordedDate.Precision.DAY;
import static org.talentgraph.cases.RecordedDate.Precision.MONTH;
import static org.talentgraph.cases.RecordedDate.Precision.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.comparison.PolicyHistory.Dated;
import org.talentgraph.comparison.PolicyHistory.Link;
import org.talentgraph.comparison.PolicyHistory.Succession;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Named;

class PolicyHistoryTests {

  private static final RecordedDate IN_2018 = date("2018-01-01", YEAR);
  private static final RecordedDate RELEASE = date("2022-06-30", DAY);
  private static final DateRange EVER = range("1900-01-01", "2100-01-01");

  @ParameterizedTest
  @CsvSource({
    "2018-01-01, 2019-01-01, ADDED, false",
    "2018-06-01, 2019-01-01, ADDED, true",
    "2017-01-01, 2018-12-31, ADDED, true",
    "2017-01-01, 2018-01-02, ADDED, true",
    "2022-06-30, 2022-07-01, ENDED, false",
    "2022-06-01, 2022-07-01, ENDED, false"
  })
  void aNodeBeginsAndEndsInTheInterval(String from, String to, ChangeKind kind, boolean open) {
    assertThat(history(dated("policy", IN_2018, RELEASE)).changes(range(from, to)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(kind);
              assertThat(change.open()).isEqualTo(open);
              assertThat(change.subject()).isEqualTo(new Reference("policy"));
              assertThat(change.citations()).containsExactly(new Reference("cited-policy"));
            });
  }

  @ParameterizedTest
  @CsvSource({"2017-01-01, 2018-01-01", "2019-01-01, 2022-06-30", "2022-07-01, 2023-01-01"})
  void whatLiesBesideTheIntervalIsNoChange(String from, String to) {
    assertThat(history(dated("policy", IN_2018, RELEASE)).changes(range(from, to))).isEmpty();
  }

  @Test
  void aRelationshipThatGivesWayToAnotherAtTheSameDateIsOneChange() {
    var changes =
        links(link("bureau", "old", null, IN_2018), link("bureau", "new", IN_2018, null))
            .changes(EVER);
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
              assertThat(change.relationship()).isEqualTo("PART_OF");
              assertThat(change.before()).isEqualTo(new Reference("old"));
              assertThat(change.after()).isEqualTo(new Reference("new"));
              assertThat(change.text().english())
                  .isEqualTo("Bureau belonged to Old before and has belonged to New since");
              assertThat(change.citations())
                  .containsExactly(new Reference("cited-new"), new Reference("cited-old"));
            });
  }

  @Test
  void relationshipsOfOtherSubjectsOrDatesAreChangesOfTheirOwn() {
    var changes =
        links(
                link("bureau", "old", null, IN_2018),
                link("office", "new", IN_2018, null),
                link("bureau", "later", date("2018-01-01", DAY), null))
            .changes(EVER);
    assertThat(changes)
        .extracting(change -> change.kind() + " " + change.subject().id())
        .containsExactlyInAnyOrder("ENDED bureau", "ADDED office", "ADDED bureau");
  }

  @Test
  void aRelationshipGivesWayToOneOtherOnly() {
    var changes =
        links(
                link("bureau", "old", null, IN_2018),
                link("bureau", "new", IN_2018, null),
                link("bureau", "second", IN_2018, null))
            .changes(EVER);
    assertThat(changes)
        .extracting(PolicyChange::kind)
        .containsExactlyInAnyOrder(ChangeKind.CHANGED, ChangeKind.ADDED);
  }

  @Test
  void aVersionThatReplacesAnotherIsOneChangeAndTheFirstOneIsAdded() {
    var first = dated("first", date("2021-09-01", MONTH), RELEASE);
    var second = dated("second", RELEASE, null);
    var history =
        new PolicyHistory(
            List.of(first, second),
            List.of(),
            List.of(new Succession(named("catalogue"), first, second, Set.of("replaces"))));
    assertThat(history.changes(EVER))
        .extracting(change -> change.kind() + " " + change.subject().id() + " " + change.date())
        .containsExactly("ADDED first 2021-09-01", "CHANGED catalogue 2022-06-30");
    assertThat(history.changes(EVER).getLast().note()).isNotNull();
  }

  @Test
  void aVersionThatEndsBeforeTheNextBeginsEndsAndGivesWay() {
    var first = dated("first", null, date("2022-01-01", DAY));
    var second = dated("second", RELEASE, null);
    var history =
        new PolicyHistory(
            List.of(first, second),
            List.of(),
            List.of(new Succession(named("catalogue"), first, second, Set.of())));
    assertThat(history.changes(EVER))
        .extracting(PolicyChange::kind)
        .containsExactly(ChangeKind.ENDED, ChangeKind.CHANGED);
  }

  @Test
  void everyTextIsInBothLanguages() {
    var changes = links(link("bureau", "old", IN_2018, RELEASE)).changes(EVER);
    assertThat(changes)
        .extracting(PolicyChange::text)
        .containsExactly(
            new Text("New: Bureau belongs to Old", "新增：Bureau隶属于Old"),
            new Text("Ended: Bureau belongs to Old", "终止：Bureau隶属于Old"));
  }

  private static PolicyHistory history(Dated... nodes) {
    return new PolicyHistory(List.of(nodes), List.of(), List.of());
  }

  private static PolicyHistory links(Link... links) {
    return new PolicyHistory(List.of(), List.of(links), List.of());
  }

  private static Dated dated(String id, @Nullable RecordedDate from, @Nullable RecordedDate to) {
    return new Dated(named(id), new Lifetime(from, to), Set.of("cited-" + id));
  }

  private static Link link(
      String from, String to, @Nullable RecordedDate begin, @Nullable RecordedDate end) {
    return new Link(
        "PART_OF", named(from), named(to), new Lifetime(begin, end), Set.of("cited-" + to));
  }

  private static Named named(String id) {
    var name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    return new Named(id, new Text(name, name));
  }

  private static RecordedDate date(String first, RecordedDate.Precision precision) {
    return new RecordedDate(LocalDate.parse(first), precision);
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }
}
