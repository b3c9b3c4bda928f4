package org.talentgraph.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** How many of the languages that the work requires the expert speaks well enough. */
enum LanguageCriterion implements Criterion {
  LANGUAGE;

  private static final int HIGHEST = Levels.LANGUAGE.highest();

  @Override
  public Side side() {
    return Side.EXPERT;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var required = pair.demand().languages();
    if (required.isEmpty()) {
      return Optional.empty();
    }
    if (pair.expert().languages().isEmpty()) {
      return Optional.of(Judgement.unknown(words("unknown")));
    }
    var expert = pair.expert();
    List<Supplier<Text>> lacking = new ArrayList<>();
    for (var each : required) {
      if (!each.isSpokenBy(expert)) {
        lacking.add(() -> text("lacks", level(each, expert)));
      }
    }
    var all = required.size();
    var met = all - lacking.size();
    Supplier<Text> reason =
        () ->
            text(
                "spoken",
                met,
                all,
                Text.list(required.stream().map(each -> level(each, expert)).toList()));
    return Optional.of(new Judgement((double) met / all, reason, List.of(), List.of(), lacking));
  }

  /** The level that is required, if any, and the one that is known. */
  private Text level(DemandRecord.Required required, ExpertRecord expert) {
    var spoken = expert.languages().get(required.language());
    if (required.level().isEmpty()) {
      return spoken == null
          ? text("noneAtAll", required.name())
          : text("anyLevel", required.name(), spoken);
    }
    return spoken == null
        ? text("none", required.name(), required.level())
        : text("level", required.name(), spoken, required.level());
  }

  /** The rank of a level; the lowest one where none is named. */
  private static int rank(@Nullable String level) {
    return Math.max(1, Levels.LANGUAGE.rank(level));
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return Stream.concat(
        expert.languages().entrySet().stream()
            .flatMap(each -> MatchKey.steps(each.getKey(), 1, rank(each.getValue()))),
        unknown(expert.languages().isEmpty()));
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return Stream.concat(
        demand.languages().stream()
            .flatMap(each -> MatchKey.steps(each.language(), rank(each.level()), HIGHEST)),
        unknown(demand.languages().isEmpty()));
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    var all = demand.languages().size();
    demand
        .languages()
        .forEach(each -> points.key(MatchKey.step(each.language(), rank(each.level())), 1.0 / all));
    return all == 0 ? points : points.key(unknown(), Judgement.UNKNOWN);
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var points = new Points();
    expert
        .languages()
        .forEach((language, level) -> points.key(MatchKey.step(language, rank(level)), 1));
    return points.key(unknown(), Judgement.UNKNOWN);
  }
}
