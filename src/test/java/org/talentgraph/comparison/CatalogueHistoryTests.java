package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.cases.RecordedDate.Precision;
import org.talentgraph.comparison.CatalogueChange.Entries;
import org.talentgraph.comparison.CatalogueChange.Total;
import org.talentgraph.comparison.CatalogueChange.Version;
import org.talentgraph.comparison.CatalogueHistory.Replacement;
import org.talentgraph.comparison.PolicyHistory.Dated;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Named;
import org.talentgraph.rules.Wording;

class CatalogueHistoryTests {

  private static final DateRange EVER =
      new DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));

  private static final Version FIRST =
      version(
          "first",
          2021,
          2022,
          3,
          Map.of("kept", false, "dropped", false, "made-up", true),
          Map.of("continued", true, "once", true));

  private static final Version SECOND =
      version(
          "second",
          2022,
          null,
          5,
          Map.of("kept", false, "new", true),
          Map.of("continued", true, "additional", true, "planned", false));

  @Test
  void aVersionThatReplacesAnotherChangesTotalsEntriesAndRules() {
    var change = changes(FIRST, SECOND).getLast();
    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(change.before()).isEqualTo(new Reference("first"));
    assertThat(change.after()).isEqualTo(new Reference("second"));
    assertThat(change.totalBefore()).isEqualTo(new Reference("total-first"));
    assertThat(change.totalAfter()).isEqualTo(new Reference("total-second"));
    assertThat(change.netDifference()).isEqualTo(2);
    assertThat(change.entriesAdded()).isEqualTo(new Entries(0, 1, List.of(new Reference("new"))));
    assertThat(change.entriesRemoved())
        .isEqualTo(new Entries(1, 1, List.of(new Reference("dropped"), new Reference("made-up"))));
    assertThat(change.rulesContinued()).containsExactly(new Reference("continued"));
    assertThat(change.rulesAdded()).containsExactly(new Reference("additional"));
    assertThat(change.rulesNotRepeated()).containsExactly(new Reference("once"));
    assertThat(change.citations())
        .extracting(Reference::id)
        .containsExactlyInAnyOrder(
            "of-first", "of-second", "replaces", "printed-first", "printed-second");
  }

  @Test
  void aFirstVersionIsAddedAndHasNothingBefore() {
    var change = changes(FIRST, SECOND).getFirst();
    assertThat(change.kind()).isEqualTo(ChangeKind.ADDED);
    assertThat(change.before()).isNull();
    assertThat(change.totalBefore()).isNull();
    assertThat(change.netDifference()).isNull();
    assertThat(change.entriesAdded().documented()).isEqualTo(2);
    assertThat(change.entriesRemoved().qualifications()).isEmpty();
    assertThat(change.rulesContinued()).isEmpty();
    assertThat(change.rulesAdded()).hasSize(2);
  }

  @Test
  void aVersionThatNothingReplacesEnds() {
    var change = changes(FIRST).getLast();
    assertThat(change.kind()).isEqualTo(ChangeKind.ENDED);
    assertThat(change.before()).isEqualTo(new Reference("first"));
    assertThat(change.after()).isNull();
    assertThat(change.rulesNotRepeated()).hasSize(2);
  }

  @Test
  void aCatalogueIsItemisedWhenItsDocumentedEntriesAreAsManyAsPrinted() {
    var full = version("full", 2021, null, 2, Map.of("a", false, "b", false), Map.of());
    assertThat(changes(full).getFirst().itemised()).isTrue();
    assertThat(changes(full).getFirst().note()).isNull();
    var change = changes(FIRST, SECOND).getLast();
    assertThat(change.itemised()).isFalse();
    assertThat(change.note()).isEqualTo(Wording.text("change.entries"));
  }

  private static List<CatalogueChange> changes(Version... versions) {
    return new CatalogueHistory(
            new Named("catalogue", new Text("Catalogue", "目录")),
            List.of(versions),
            versions.length == 1
                ? List.of()
                : List.of(new Replacement("first", "second", Set.of("replaces"))))
        .changes(EVER);
  }

  private static Version version(
      String id,
      int from,
      @Nullable Integer to,
      int total,
      Map<String, Boolean> entries,
      Map<String, Boolean> rules) {
    var dates = new Lifetime(year(from), to == null ? null : year(to));
    return new Version(
        new Dated(new Named(id, new Text(id, id)), dates, Set.of("of-" + id)),
        new Total(new Reference("total-" + id), total, Set.of("printed-" + id)),
        entries,
        rules);
  }

  private static RecordedDate year(int year) {
    return new RecordedDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }
}
