package org.talentgraph.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.demonstration.BeilunDemand.Outcome;

/**
 * Open demands of the hosts of workstations: found by the workstation, by a station abroad, or
 * posted without help. No document counts them.
 */
final class HostDemands {

  private static final Text NAME = Text.of("%s demand %s: %s=%s需求%s：%s");

  private final World world;
  private final Demands demands;
  private final String key;
  private final Text province;
  private int count;

  /**
   * @param key of the province in ids
   */
  HostDemands(World world, String key, Text province) {
    this.world = world;
    this.demands = new Demands(world);
    this.key = key;
    this.province = province;
  }

  /**
   * @param most of each host, which may have none
   */
  void add(List<Hosted> workstations, int least, int most) {
    for (Hosted hosted : workstations) {
      for (int i = Draws.of("demands at " + hosted.workstation()).between(least, most);
          i > 0;
          i--) {
        add(hosted);
      }
    }
  }

  private void add(Hosted hosted) {
    Text number = Text.number(++count);
    String id = "demand:%s-%s".formatted(key, number.en());
    Draws draws = Draws.of(id);
    Institution host = hosted.host();
    Text subject = world.taxonomy().phrase(demands.wants(id, host, draws).getFirst());
    Row row =
        world
            .graph()
            .node("Demand", id, NAME.with(province, number, subject))
            .with("kind", "EXPERT");
    String mode = draws.pick(Demands.EXPERT_MODES);
    Demands.describe(row, Demands.EXPERT_WANTED.with(subject), mode, Outcome.OPEN, draws);
    demands.conditions(row, id, draws);
    demands.tie(id, host, finder(hosted, draws));
  }

  private static @Nullable String finder(Hosted hosted, Draws draws) {
    return switch (draws.between(1, 4)) {
      case 1, 2 -> hosted.workstation();
      case 3 -> draws.pick(IntroductionStations.ids());
      default -> null;
    };
  }
}
