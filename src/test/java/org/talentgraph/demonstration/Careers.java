package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.List;

/** Degrees, posts and prizes of made-up experts. */
final class Careers {

  private static final int THIS_YEAR = 2024;

  private final MadeUpGraph graph;
  private final Institutions institutions;

  Careers(MadeUpGraph graph, Institutions institutions) {
    this.graph = graph;
    this.institutions = institutions;
  }

  /** Writes the career and returns the years of work experience. */
  int add(String id, Sketch sketch, Row row, Draws draws) {
    Standing standing = sketch.standing();
    int born = draws.between(standing.bornFrom, standing.bornTo);
    int finished = study(id, sketch, born, draws);
    int experience = THIS_YEAR - finished - draws.between(0, 2);
    row.with("birthYear", born).with("yearsOfExperience", experience);
    work(id, sketch, THIS_YEAR - experience, draws);
    if (standing == Standing.LAUREATE) {
      String category = Discipline.nobelCategory(sketch.industry());
      graph
          .relate(id, "RECEIVED", Documented.nobelPrize(category))
          .with("year", Math.min(born + draws.between(42, 68), 2022))
          .with("category", category);
    }
    return experience;
  }

  private int study(String id, Sketch sketch, int born, Draws draws) {
    List<String> universities = institutions.universities(sketch.homeland(), draws);
    Text subject = Discipline.of(sketch.industry());
    int year = born + draws.between(21, 23);
    degree(id, universities.get(0), "BACHELOR", subject, year);
    boolean doctorate = sketch.standing().doctorate;
    if (draws.chance(doctorate ? 75 : 50)) {
      year += 2;
      degree(id, universities.get(1), "MASTER", subject, year);
    }
    if (doctorate) {
      year += draws.between(3, 5);
      degree(id, universities.get(2), "DOCTORATE", subject, year);
    }
    return year;
  }

  private void degree(String id, String university, String level, Text subject, int year) {
    graph
        .relate(id, "HAS_DEGREE", university)
        .with("level", level)
        .text("field", subject)
        .with("year", year);
  }

  private void work(String id, Sketch sketch, int since, Draws draws) {
    boolean academic = sketch.standing().academic();
    List<String> employers =
        academic
            ? institutions.universities(sketch.homeland(), draws)
            : institutions.companies(sketch.homeland(), draws);
    int present = Math.min(since + draws.between(0, 12), 2018);
    if (present - since > 3) {
      String junior = academic ? "ASSOCIATE_RESEARCHER" : "STAFF";
      post(id, employers.get(1), junior).from(newYear(since), newYear(present), "YEAR");
    }
    String rank = draws.pick(sketch.standing().ranks);
    LocalDate moved = sketch.moved();
    post(id, employers.get(0), rank)
        .from(newYear(Math.max(since, present)), moved, moved == null ? "YEAR" : "MONTH");
  }

  private Row post(String id, String employer, String rank) {
    return graph
        .relate(id, "HOLDS_POST", employer)
        .text("title", Standing.title(rank))
        .with("rank", rank);
  }

  private static LocalDate newYear(int year) {
    return LocalDate.of(year, 1, 1);
  }
}
