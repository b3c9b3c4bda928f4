package org.talentgraph.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * Made-up demands of Beilun's enterprises. Those that led to an introduction by November 2021 are
 * over; the others are open.
 */
final class BeilunDemands {

  private static final List<String> TECHNOLOGY_MODES =
      List.of("PROJECT", "CONSULTING", "SHORT_TERM");
  private static final Text EXPERT = Text.of("Demand %s: %s=需求%s：%s");
  private static final Text TECHNOLOGY = Text.of("Technology demand %s: %s=技术需求%s：%s");
  private static final Text HELP_WANTED = Text.of("Seeks help with %s.=寻求%s方面的技术支持。");

  private final World world;
  private final Demands demands;
  private final List<BeilunDemand> all = new ArrayList<>();
  private int technologies;

  BeilunDemands(World world) {
    this.world = world;
    this.demands = new Demands(world);
  }

  /** The demands for experts so far. */
  List<BeilunDemand> all() {
    return all;
  }

  void experts(Institution enterprise, int count) {
    for (int i = 0; i < count; i++) {
      expert(enterprise, Outcome.OPEN);
    }
  }

  void expert(Institution enterprise, Outcome outcome) {
    Text number = Text.of("%1$04d=%1$04d".formatted(all.size() + 1));
    String id = "demand:beilun-" + number.en();
    Draws draws = Draws.of(id);
    List<String> skills = demands.wants(id, enterprise, draws);
    Text subject = world.taxonomy().phrase(skills.getFirst());
    Row row = world.graph().node("Demand", id, EXPERT.with(number, subject)).with("kind", "EXPERT");
    Demands.describe(
        row, Demands.EXPERT_WANTED.with(subject), draws.pick(Demands.EXPERT_MODES), outcome, draws);
    demands.conditions(row, id, draws);
    demands.tie(id, enterprise, Documented.ENGINEERS_CENTRE);
    all.add(new BeilunDemand(id, enterprise, skills, outcome));
  }

  void technologies(Institution enterprise, int count) {
    for (int i = 0; i < count; i++) {
      Text number = Text.number(++technologies);
      String id = "demand:beilun-t" + number.en();
      Draws draws = Draws.of(id);
      Text subject = world.taxonomy().phrase(demands.wants(id, enterprise, draws).getFirst());
      Row row =
          world
              .graph()
              .node("Demand", id, TECHNOLOGY.with(number, subject))
              .with("kind", "TECHNOLOGY");
      Demands.describe(
          row, HELP_WANTED.with(subject), draws.pick(TECHNOLOGY_MODES), Outcome.OPEN, draws);
      demands.tie(id, enterprise, Documented.ENGINEERS_CENTRE);
    }
  }
}
