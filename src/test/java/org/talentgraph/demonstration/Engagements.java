package org.talentgraph.demonstration;

import java.time.LocalDate;

/** Made-up engagements of experts at employers. */
final class Engagements {

  private static final Text NAME = Text.of("%s at %s=%s受聘于%s");

  private final MadeUpGraph graph;
  private int count;

  Engagements(MadeUpGraph graph) {
    this.graph = graph;
  }

  /** Terms under which an expert works: mode, how far it has come, first month and task. */
  record Terms(String mode, String stage, LocalDate starts, Text task) {}

  /** Writes the engagement in a city and returns its id. */
  String add(Expert expert, Institution employer, String city, Terms terms) {
    String id = "engagement:demo-%04d".formatted(++count);
    graph
        .node("Engagement", id, NAME.with(expert.name(), employer.name()))
        .with("mode", terms.mode())
        .with("stage", terms.stage())
        .with("year", terms.starts().getYear())
        .date("startsOn", terms.starts(), "MONTH")
        .text("task", terms.task());
    graph.relate(id, "ENGAGES", expert.id());
    graph.relate(id, "AT", employer.id());
    graph.relate(id, "LOCATED_IN", city);
    return id;
  }

  /** The post that comes with an engagement for which the expert moved. */
  void post(Expert expert, Institution employer, String rank, LocalDate from) {
    graph
        .relate(expert.id(), "HOLDS_POST", employer.id())
        .text("title", Standing.title(rank))
        .with("rank", rank)
        .from(from, null, "MONTH");
  }
}
