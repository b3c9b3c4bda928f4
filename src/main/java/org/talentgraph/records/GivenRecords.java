package org.talentgraph.records;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.security.Caller;

/** Saves records for mutations that take or make one of a certain kind, such as an event. */
@Component
public final class GivenRecords {

  private final Saving saving;

  GivenRecords(Saving saving) {
    this.saving = saving;
  }

  /**
   * A record that was saved.
   *
   * @param change the number of the change record; null where nothing was different
   */
  public record Saved(String id, @Nullable Integer change) {}

  /**
   * Saves one, as {@code save} does.
   *
   * @param field of {@code RecordInput} for its kind, as {@code event}
   * @throws InvalidInput with the places beginning at {@code field}
   */
  public Saved save(String field, Map<String, ? extends @Nullable Object> record, Caller caller) {
    return inField(
        field,
        () -> {
          var answer =
              saving.save(List.of(Map.<String, Object>of(field, record)), false, null, caller);
          return new Saved(answer.records().getFirst().id(), answer.change());
        });
  }

  /**
   * Runs a step that saves a record; what is found wrong with it in the end has its place in that
   * field, too.
   */
  static <T> T inField(String field, Supplier<T> step) {
    try {
      return Rejection.inInput(step);
    } catch (InvalidInput refused) {
      throw new InvalidInput(refused.problems().stream().map(each -> in(field, each)).toList());
    }
  }

  /** The same with its place in the input of the mutation. */
  private static InvalidRequest in(String field, InvalidRequest problem) {
    var before = "records[0]." + field;
    var path = String.valueOf(problem.argument()).replace(before, field);
    var same =
        new InvalidRequest(
            problem.code(),
            problem.english().replace(before, field),
            problem.chinese().replace(before, field));
    for (var detail : problem.details().entrySet()) {
      same = same.with(detail.getKey(), detail.getValue());
    }
    return same.about(path).with("input", path);
  }
}
