package org.talentgraph.pairing;

/**
 * An enterprise or an expert, and how many meetings it has.
 *
 * @param effort how much the loads of its meetings may add up to
 */
public record Party(String id, int least, int most, long effort) {

  /** Stands for an effort without limit. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  public Party {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("%s: %d to %d meetings".formatted(id, least, most));
    }
  }

  public Party(String id, int least, int most) {
    this(id, least, most, UNLIMITED);
  }
}
