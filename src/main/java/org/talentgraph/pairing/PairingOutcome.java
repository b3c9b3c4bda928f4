package org.talentgraph.pairing;

/** What planning a pairing ends with. */
public sealed interface PairingOutcome permits Pairing, Shortage, PairingOutcome.Undecided {

  /** The limits ended before a pairing, or the proof that there is none, was found. */
  record Undecided() implements PairingOutcome {}
}
