package org.talentgraph.demands;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/** Says why something cannot be done with a demand, and what can be done instead. */
final class Refusals {

  static final Phrases WORDS = new Phrases("org.talentgraph.demands.demands");

  private Refusals() {}

  /**
   * @param path the place in the input
   * @param key of the words for it
   */
  static InvalidRequest of(String path, ErrorCode code, String key, @Nullable Object... arguments) {
    return InvalidRequest.at(path, code, WORDS.text(key, arguments));
  }

  /** Whoever may not see a demand learns as little as where there is none. */
  static InvalidRequest unknown(String demand) {
    return of("demand", ErrorCode.UNKNOWN_RECORD, "unknown", demand);
  }

  static InvalidRequest notOwn(String path, String institution) {
    return of(path, ErrorCode.FORBIDDEN, "not.own", institution);
  }

  static InvalidRequest outOfStage(Act act, Stage stage, Collection<Act> possible) {
    var key = possible.isEmpty() ? "nothing.possible" : "wrong.stage";
    return of(
            "demand",
            ErrorCode.WRONG_STAGE,
            key,
            act.name(),
            act.from().stream().map(Stage::name).collect(joining(", ")),
            stage.name(),
            possible.stream().map(Act::name).collect(joining(", ")))
        .with("stage", stage.name())
        .with("possible", List.copyOf(possible));
  }
}
