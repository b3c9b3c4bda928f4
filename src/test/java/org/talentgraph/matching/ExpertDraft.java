package org.talentgraph.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.Text;

/** An expert of whom nothing is known but what a test says. */
final class ExpertDraft {

  String id = "expert:one";
  TermVector words = new TermVector(Map.of());
  Set<String> modes = Set.of();
  @Nullable LocalDate availableFrom;
  @Nullable LocalDate availableTo;
  @Nullable Integer desiredSalary;
  @Nullable Integer yearsOfExperience;
  @Nullable Integer birthYear;
  @Nullable String degree;
  List<ExpertRecord.Mastered> skills = List.of();
  Map<String, String> languages = Map.of();
  List<String> industries = List.of();
  Set<String> employers = Set.of();
  List<String> engagedIn = List.of();
  List<String> places = List.of();
  List<ExpertRecord.Station> stations = List.of();

  private ExpertDraft() {}

  static ExpertRecord expert(Consumer<ExpertDraft> known) {
    var draft = new ExpertDraft();
    known.accept(draft);
    return draft.record();
  }

  private ExpertRecord record() {
    return new ExpertRecord(
        id,
        new Text("Name", "名"),
        words,
        modes,
        availableFrom,
        availableTo,
        desiredSalary,
        yearsOfExperience,
        birthYear,
        degree,
        skills,
        languages,
        industries,
        employers,
        engagedIn,
        places,
        stations);
  }
}
