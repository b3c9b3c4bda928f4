package org.talentgraph.demonstration;

import java.util.List;

/** How far a made-up expert has come: it decides degrees, age, posts and pay. */
enum Standing {
  LAUREATE(1936, 1962, 90, 200, true, List.of("PROFESSOR")),
  ACADEMICIAN(1942, 1968, 70, 160, true, List.of("PROFESSOR")),
  SCHOLAR(
      1955,
      1986,
      30,
      90,
      true,
      List.of("PROFESSOR", "ASSOCIATE_PROFESSOR", "RESEARCHER", "ASSOCIATE_RESEARCHER")),
  DOCTOR(
      1960,
      1988,
      30,
      100,
      true,
      List.of("CHIEF_ENGINEER", "SENIOR_TECHNICAL", "SENIOR_MANAGEMENT")),
  ENGINEER(
      1958,
      1992,
      20,
      70,
      false,
      List.of("SENIOR_TECHNICAL", "CHIEF_ENGINEER", "MIDDLE_MANAGEMENT", "STAFF", "CONSULTANT"));

  final int bornFrom;
  final int bornTo;

  /** Lowest pay in 10,000 RMB a year. */
  final int payFrom;

  final int payTo;
  final boolean doctorate;
  final List<String> ranks;

  Standing(
      int bornFrom, int bornTo, int payFrom, int payTo, boolean doctorate, List<String> ranks) {
    this.bornFrom = bornFrom;
    this.bornTo = bornTo;
    this.payFrom = payFrom;
    this.payTo = payTo;
    this.doctorate = doctorate;
    this.ranks = ranks;
  }

  /** Works at a university rather than a company. */
  boolean academic() {
    return this == LAUREATE || this == ACADEMICIAN || this == SCHOLAR;
  }

  static Text title(String rank) {
    return Text.of(
        switch (rank) {
          case "PROFESSOR" -> "Professor=教授";
          case "ASSOCIATE_PROFESSOR" -> "Associate professor=副教授";
          case "RESEARCHER" -> "Researcher=研究员";
          case "ASSOCIATE_RESEARCHER" -> "Associate researcher=副研究员";
          case "CHIEF_ENGINEER" -> "Chief engineer=总工程师";
          case "SENIOR_TECHNICAL" -> "Senior engineer=高级工程师";
          case "SENIOR_MANAGEMENT" -> "Technical director=技术总监";
          case "MIDDLE_MANAGEMENT" -> "Production manager=生产经理";
          case "CONSULTANT" -> "Consultant=顾问";
          default -> "Engineer=工程师";
        });
  }
}
