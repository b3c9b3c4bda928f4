package org.talentgraph.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.TermVector;

/** An expert of whom nothing is known but what a test says. */
public final class ExpertDraft {

  public String id = "expert:one";
  List<TermVector> words = List.of();
  public Set<String> modes = Set.of();
  public @Nullable LocalDate availableFrom;
  public @Nullable LocalDate availableTo;
  public @Nullable Integer desiredSalary;
  public @Nullable Integer yearsOfExperience;
  public @Nullable Integer birthYear;
  public @Nullable String degree;
  public List<ExpertRecord.Mastered> skills = List.of();
  public Map<String, String> languages = Map.of();
  List<String> industries = List.of();
  public Set<String> employers = Set.of();
  List<String> engagedIn = List.of();
  List<String> places = List.of();
  List<ExpertRecord.Station> stations = List.of();
  public @Nullable Boolean synthetic;

  private ExpertDraft() {}

  public static ExpertRecord expert(Consumer<ExpertDraft> known) {
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
        stations,
        synthetic);
  }
}
