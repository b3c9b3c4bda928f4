package org.talentgraph.timetable;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some meetings, each of which takes one of several things that it alone can have. */
final class Choice {

  static {
    Loader.loadNativeLibraries();
  }

  private record Option(int meeting, int thing) {}

  private final MinCostFlow flow = new MinCostFlow();
  private final int things;
  private final Map<Integer, Integer> nodes = new HashMap<>();
  private final List<Option> options = new ArrayList<>();

  Choice(int things) {
    this.things = things;
  }

  void option(int meeting, int thing, long cost) {
    var node = nodes.computeIfAbsent(meeting, any -> things + 1 + nodes.size());
    options.add(new Option(meeting, thing));
    flow.addArcWithCapacityAndUnitCost(node, thing, 1, cost);
  }

  Map<Integer, Integer> cheapest() {
    Map<Integer, Integer> chosen = new HashMap<>();
    if (nodes.isEmpty()) {
      return chosen;
    }
    for (var thing = 0; thing < things; thing++) {
      flow.addArcWithCapacityAndUnitCost(thing, things, 1, 0);
    }
    nodes.values().forEach(node -> flow.setNodeSupply(node, 1));
    flow.setNodeSupply(things, -nodes.size());
    if (flow.solve() != Status.OPTIMAL) {
      throw new IllegalStateException("the slots hold more meetings than places");
    }
    for (var arc = 0; arc < options.size(); arc++) {
      if (flow.getFlow(arc) > 0) {
        chosen.put(options.get(arc).meeting(), options.get(arc).thing());
      }
    }
    return chosen;
  }
}
