package org.talentgraph.demonstration;

import java.time.LocalDate;

/** Made-up projects, each about a skill of its industry. */
final class Projects {

  private final MadeUpGraph graph;
  private final Taxonomy taxonomy;
  private int count;

  Projects(MadeUpGraph graph, Taxonomy taxonomy) {
    this.graph = graph;
    this.taxonomy = taxonomy;
  }

  /** Writes the project and returns its id. */
  String add(String kind, String industry, String stage, LocalDate starts) {
    Text number = Text.number(++count);
    String id = "project:demo-" + number.en();
    Draws draws = Draws.of(id);
    Text subject = taxonomy.phrase(taxonomy.skill(industry, draws));
    graph
        .node("Project", id, pattern(kind).with(number, subject))
        .with("kind", kind)
        .with("stage", stage)
        .with("startsOn", isStillToCome(stage, starts) ? FirstStart.date(starts) : starts);
    graph.relate(id, "IN_FIELD", industry);
    return id;
  }

  private static boolean isStillToCome(String stage, LocalDate starts) {
    return stage.equals("PLANNED") && !starts.isBefore(FirstStart.DAY);
  }

  private static Text pattern(String kind) {
    return Text.of(
        switch (kind) {
          case "RESEARCH" -> "Sample research project %s: %s=示例研究项目%s：%s";
          case "COMPETITION" -> "Sample competition project %s: %s=示例参赛项目%s：%s";
          case "RELEASED" -> "Sample released project %s: %s=示例发布项目%s：%s";
          case "LANDED" -> "Sample landed project %s: %s=示例落地项目%s：%s";
          default -> "Sample flexible project %s: %s=示例柔性引才项目%s：%s";
        });
  }
}
