package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * 340 experts whom Beilun's centre introduced to 82 enterprises by November 2021. An engagement
 * tells how far it came: 62 ended CONTRACTED, the others stayed INTRODUCED.
 */
final class BeilunIntroductions {

  private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
  private static final Text TASK = Text.of("Work on %s=从事%s工作");

  private final World world;

  BeilunIntroductions(World world) {
    this.world = world;
  }

  void add(List<BeilunDemand> demands) {
    demands.stream().filter(demand -> demand.outcome() != Outcome.OPEN).forEach(this::introduce);
  }

  private void introduce(BeilunDemand demand) {
    Draws draws = Draws.of("introduction for " + demand.id());
    boolean contracted = demand.outcome() == Outcome.CONTRACTED;
    String mode =
        contracted
            ? draws.pick(List.of("FULL_TIME", "CONTRACTED"))
            : draws.pick(List.of("CONSULTING", "SHORT_TERM", "PROJECT"));
    LocalDate starts = FIRST.plusMonths(draws.between(0, 16));
    Standing standing =
        draws.pick(
            List.of(Standing.ENGINEER, Standing.ENGINEER, Standing.DOCTOR, Standing.SCHOLAR));
    Institution enterprise = demand.enterprise();
    List<String> able = demand.skills().subList(0, Math.min(2, demand.skills().size()));
    Sketch sketch =
        new Sketch(Homeland.drawn(draws), enterprise.industry(), standing, mode).able(able);
    Expert expert =
        world.experts().add(contracted ? sketch.movedTo(Documented.BEILUN, starts) : sketch);
    Text task = TASK.with(world.taxonomy().phrase(demand.skills().getFirst()));
    String id =
        world
            .engagements()
            .add(
                expert,
                enterprise,
                Documented.NINGBO,
                new Engagements.Terms(mode, demand.outcome().name(), starts, task));
    world.graph().relate(id, "THROUGH", Documented.ENGINEERS_CENTRE);
    world.graph().relate(id, "ANSWERS", demand.id());
    if (contracted) {
      world.engagements().post(expert, enterprise, "SENIOR_TECHNICAL", starts);
    }
  }
}
