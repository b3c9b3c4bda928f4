package org.talentgraph.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.language.Text;

/** Says what rules a pair out, with what the demand and the expert have on either side. */
final class ObstacleWords {

  private ObstacleWords() {}

  static Text language(
      DemandRecord.Required required, ExpertRecord expert, Taxonomies.Known known) {
    var spoken = expert.languages();
    var level = spoken.get(required.language());
    var wanted = DemandChanges.name(required.level());
    if (level != null) {
      return Reasons.WORDS.text("LANGUAGE", required.name(), wanted, DemandChanges.name(level));
    }
    var others =
        spoken.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    Relaxation.WORDS.text(
                        "spoken",
                        known
                            .languages()
                            .getOrDefault(each.getKey(), new Text(each.getKey(), each.getKey())),
                        DemandChanges.name(each.getValue())))
            .toList();
    return Reasons.WORDS.text(
        required.level().isEmpty() ? "LANGUAGE.otherAny" : "LANGUAGE.other",
        required.name(),
        wanted,
        Text.list(others));
  }

  static Text availability(DemandRecord demand, ExpertRecord expert) {
    return Reasons.WORDS.text(
        "AVAILABILITY",
        DemandChanges.dates(expert.availableFrom(), expert.availableTo()),
        DemandChanges.dates(demand.startsOn(), demand.endsOn()),
        Math.max(
            days(expert.availableTo(), demand.startsOn()),
            days(demand.endsOn(), expert.availableFrom())));
  }

  /** Days from an end, which is the first day after, to a start; below 0 where that is before. */
  private static long days(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end == null || start == null ? -1 : ChronoUnit.DAYS.between(end, start);
  }

  static Text mode(String mode, ExpertRecord expert) {
    return Reasons.WORDS.text(
        "MODE",
        Reasons.WORDS.text(mode),
        Text.list(expert.modes().stream().sorted().map(each -> Reasons.WORDS.text(each)).toList()));
  }
}
