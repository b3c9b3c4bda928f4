package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided of an expert before the rest is drawn. */
record Sketch(
    Homeland homeland,
    String industry,
    Standing standing,
    String mode,
    List<String> skills,
    @Nullable String residence,
    @Nullable LocalDate moved) {

  Sketch(Homeland homeland, String industry, Standing standing, String mode) {
    this(homeland, industry, standing, mode, List.of(), null, null);
  }

  /** Has at least these skills. */
  Sketch able(List<String> wanted) {
    return new Sketch(homeland, industry, standing, mode, wanted, residence, moved);
  }

  /** Left home for the place on the day. */
  Sketch movedTo(String place, LocalDate day) {
    return new Sketch(homeland, industry, standing, mode, skills, place, day);
  }
}
