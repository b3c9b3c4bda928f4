package org.talentgraph.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.TermVector;

/** A demand that asks for nothing but what a test says. */
public final class DemandDraft {

  TermVector words = TermVector.EMPTY;
  public @Nullable String mode;
  public @Nullable LocalDate startsOn;
  public @Nullable LocalDate endsOn;
  public @Nullable Integer salaryOffered;
  public @Nullable String requiredDegree;
  public @Nullable Integer minYears;
  public List<DemandRecord.Wanted> skills = List.of();
  public List<DemandRecord.Required> languages = List.of();
  List<String> industries = List.of();
  List<String> places = List.of();
  public @Nullable String poster;
  public Set<String> rivals = Set.of();
  public @Nullable Boolean synthetic;

  private DemandDraft() {}

  public static DemandRecord demand(Consumer<DemandDraft> asked) {
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
        rivals,
        synthetic);
  }
}
