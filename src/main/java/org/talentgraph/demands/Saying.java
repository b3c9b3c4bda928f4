package org.talentgraph.demands;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.demands.DemandReadiness.MissingPart;
import org.talentgraph.model.Row;

/** What a demand is to say; the SDL names the fields. */
enum Saying {
  DESCRIPTION("description", true, demand -> demand.has("description")),
  SKILLS("skills", true, demand -> !demand.rows("skills").isEmpty()),
  DEADLINE("deadline", true, _ -> false),
  MODE("mode", false, demand -> demand.has("mode")),
  PLACE("place", false, demand -> demand.has("place")),
  INDUSTRIES("industries", false, demand -> !demand.rows("industries").isEmpty()),
  PAY("salaryOffered", false, demand -> demand.has("salaryOffered")),
  QUANTITY("quantity", false, _ -> false);

  private final String field;
  private final boolean needed;
  private final Predicate<Row> isSaid;

  Saying(String field, boolean needed, Predicate<Row> isSaid) {
    this.field = field;
    this.needed = needed;
    this.isSaid = isSaid;
  }

  /**
   * What a demand does not say, what is needed first.
   *
   * @param demand as matching reads it, which reads neither deadline nor quantity
   * @param today a deadline before it is none
   */
  static List<MissingPart> missing(
      Row demand, @Nullable LocalDate deadline, @Nullable Integer quantity, LocalDate today) {
    return Stream.of(values())
        .filter(
            each ->
                switch (each) {
                  case DEADLINE -> deadline == null || deadline.isBefore(today);
                  case QUANTITY -> quantity == null;
                  default -> !each.isSaid.test(demand);
                })
        .map(
            each ->
                new MissingPart(
                    each.field, each.needed, Refusals.WORDS.text("missing." + each.field)))
        .toList();
  }
}
