package org.talentgraph.pairing;

import java.util.Arrays;

/** Arcs between numbered nodes, each with the least and most flow and the cost of a unit. */
final class Network {

  private int arcs;
  private int nodes;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int[] lower = new int[16];
  private int[] upper = new int[16];
  private long[] cost = new long[16];

  int node() {
    return nodes++;
  }

  int arc(int from, int to, int lower, int upper, long cost) {
    if (arcs == this.cost.length) {
      grow();
    }
    this.from[arcs] = from;
    this.to[arcs] = to;
    this.lower[arcs] = lower;
    this.upper[arcs] = upper;
    this.cost[arcs] = cost;
    return arcs++;
  }

  private void grow() {
    var size = arcs * 2 + 16;
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    lower = Arrays.copyOf(lower, size);
    upper = Arrays.copyOf(upper, size);
    cost = Arrays.copyOf(cost, size);
  }

  /**
   * The same arcs at other costs.
   *
   * @param costs one for each arc, so that the first arc that is added copies what the two share
   */
  Network at(long[] costs) {
    var copy = new Network();
    copy.nodes = nodes;
    copy.arcs = arcs;
    copy.from = from;
    copy.to = to;
    copy.lower = lower.clone();
    copy.upper = upper.clone();
    copy.cost = costs;
    return copy;
  }

  /** Lets the flow of an arc be this one only. */
  void fix(int arc, int flow) {
    lower[arc] = flow;
    upper[arc] = flow;
  }

  int arcs() {
    return arcs;
  }

  int nodes() {
    return nodes;
  }

  int from(int arc) {
    return from[arc];
  }

  int to(int arc) {
    return to[arc];
  }

  int lower(int arc) {
    return lower[arc];
  }

  int upper(int arc) {
    return upper[arc];
  }

  long cost(int arc) {
    return cost[arc];
  }

  long[] costs() {
    return Arrays.copyOf(cost, arcs);
  }
}
