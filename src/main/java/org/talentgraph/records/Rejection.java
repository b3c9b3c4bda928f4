package org.talentgraph.records;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.GraphField;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.writing.Problem;
import org.talentgraph.writing.WriteRejected;

/** What the write door refuses, as errors with the place in the input. */
record Rejection(List<InputRecord> inputs, Map<String, Known> known) {

  /**
   * Runs a write; what is checked in the end of it, such as shapes, is refused by its place, too.
   */
  static <T> T inInput(Supplier<T> write) {
    try {
      return write.get();
    } catch (WriteRejected rejected) {
      throw new InvalidInput(new Rejection(List.of(), Map.of()).problems(rejected).toList());
    }
  }

  Stream<InvalidRequest> problems(WriteRejected rejected) {
    return rejected.problems().stream().map(this::problem);
  }

  private InvalidRequest problem(Problem problem) {
    var path = problem.origin().toString();
    var request = InvalidRequest.at(path, code(problem.kind()), problem.reason());
    return switch (problem.kind()) {
      case OUTDATED_VERSION ->
          record(path).map(record -> outdated(record, request)).orElse(request);
      case SHAPE -> request.with("finding", requireNonNull(problem.finding()));
      default -> request;
    };
  }

  private InvalidRequest outdated(InputRecord record, InvalidRequest request) {
    var stored = known.get(record.id());
    var version =
        stored == null ? 0 : stored.properties().getOrDefault(GraphField.Version.PROPERTY, 0);
    return record.ifVersion() == null
        ? request
        : request.with("ifVersion", record.ifVersion()).with("version", version);
  }

  private Optional<InputRecord> record(String path) {
    return inputs.stream().filter(each -> (path + ".").startsWith(each.path() + ".")).findFirst();
  }

  private static ErrorCode code(Problem.Kind kind) {
    return switch (kind) {
      case UNREADABLE, UNKNOWN_PROPERTY -> ErrorCode.BAD_VALUE;
      case MISSING_VALUE -> ErrorCode.MISSING_VALUE;
      case UNKNOWN_RECORD -> ErrorCode.UNKNOWN_RECORD;
      case WRONG_KIND -> ErrorCode.WRONG_KIND;
      case DUPLICATE -> ErrorCode.REPEATED_VALUE;
      case TAKEN -> ErrorCode.BAD_ID;
      case OUTDATED_VERSION -> ErrorCode.OUTDATED_VERSION;
      case AMBIGUOUS -> ErrorCode.AMBIGUOUS_LINK;
      case STILL_REFERRED_TO -> ErrorCode.STILL_REFERRED_TO;
      case SHAPE -> ErrorCode.BROKEN_RULE;
    };
  }
}
