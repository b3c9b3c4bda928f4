package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Verdict;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.AppliedReadings.AppliedReading;

/** What the rules say of a person, class by class: the answer is the first class that is met. */
record ClassAssessment(
    LocalDate on, List<ClassVerdict> classes, List<RuleVerdict> reliefs, AppliedReadings applied) {

  public List<AppliedReading> readings() {
    return applied.list();
  }

  public @Nullable Reference metClass() {
    return met().map(ClassVerdict::assessedClass).orElse(null);
  }

  public List<RuleVerdict> metBy() {
    return met().map(ClassVerdict::grounds).orElse(List.of()).stream()
        .filter(ground -> ground.verdict() == Verdict.MET)
        .toList();
  }

  private Optional<ClassVerdict> met() {
    return classes.stream().filter(each -> each.verdict() == Verdict.MET).findFirst();
  }

  public Verdict verdict() {
    return classes.stream().map(ClassVerdict::verdict).reduce(Verdict::or).orElse(Verdict.UNKNOWN);
  }

  public List<Reference> undecidedBefore() {
    return verdict() != Verdict.MET
        ? List.of()
        : classes.stream()
            .takeWhile(each -> each.verdict() != Verdict.MET)
            .filter(each -> each.verdict() == Verdict.UNKNOWN)
            .map(ClassVerdict::assessedClass)
            .toList();
  }
}
