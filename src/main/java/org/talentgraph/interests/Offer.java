package org.talentgraph.interests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says who expresses an interest.
 *
 * @param party the id of the expert or the institution
 * @param isExpert whether it is an expert
 */
record Offer(
    String demand,
    String party,
    boolean isExpert,
    String message,
    @Nullable String contact,
    LocalDate due) {

  /** The argument that gives the party, which is the field of an interest, too. */
  String field() {
    return isExpert ? "expert" : "institution";
  }

  String kind() {
    return isExpert ? "Expert" : "Institution";
  }
}
