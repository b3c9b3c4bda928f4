package org.talentgraph.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Text;

/** A demand that asks for nothing but what a test says. */
final class DemandDraft {

  TermVector words = new TermVector(Map.of());
  @Nullable String mode;
  @Nullable LocalDate startsOn;
  @Nullable LocalDate endsOn;
  @Nullable Integer salaryOffered;
  @Nullable String requiredDegree;
  @Nullable Integer minYears;
  List<DemandRecord.Wanted> skills = List.of();
  List<DemandRecord.Required> languages = List.of();
  List<String> industries = List.of();
  List<String> places = List.of();
  @Nullable String poster;
  Set<String> rivals = Set.of();

  private DemandDraft() {}

  static DemandRecord demand(Consumer<DemandDraft> asked) {
    var draft = new DemandDraft();
    asked.accept(draft);
    return draft.record();
  }

  private DemandRecord record() {
    return new DemandRecord(
        "demand:one",
        new Text("Name", "名"),
        words,
        mode,
        startsOn,
        endsOn,
        salaryOffered,
        requiredDegree,
        minYears,
        skills,
        languages,
        industries,
        places,
        poster,
        rivals);
  }
}
