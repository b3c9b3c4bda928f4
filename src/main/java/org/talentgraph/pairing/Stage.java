package org.talentgraph.pairing;

/** A cheapest flow with the potentials that prove it. */
record Stage(Circulation circulation, long[] potentials) {

  Network network() {
    return circulation.network();
  }

  /** What a unit through this arc costs, given what it is worth at its two ends. */
  long reducedCost(int arc) {
    var network = network();
    return network.cost(arc) + potentials[network.from(arc)] - potentials[network.to(arc)];
  }

  /** What every flow costs at least, by the potentials alone. */
  long bound() {
    var bound = 0L;
    for (var arc = 0; arc < network().arcs(); arc++) {
      var reduced = reducedCost(arc);
      var flow = reduced > 0 ? network().lower(arc) : network().upper(arc);
      bound = Math.addExact(bound, Math.multiplyExact(reduced, flow));
    }
    return bound;
  }
}
