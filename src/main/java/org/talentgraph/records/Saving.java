package org.talentgraph.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.security.Caller;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.Witness;
import org.talentgraph.writing.WriteRejected;
import org.talentgraph.writing.Written;

/** Saves records: all of them, or none where one of them has a fault. */
@Component
class Saving {

  private static final int ROWS_OF_A_RECORD = 10;

  private final GraphModel model;
  private final GraphWrites writes;
  private final KnownRecords records;
  private final LimitProperties limits;
  private final Unseen unseen;

  Saving(
      GraphModel model,
      GraphWrites writes,
      KnownRecords records,
      LimitProperties limits,
      Unseen unseen) {
    this.model = model;
    this.writes = writes;
    this.records = records;
    this.limits = limits;
    this.unseen = unseen;
  }

  SaveAnswer save(
      List<Map<String, Object>> given, boolean dryRun, @Nullable String message, Caller caller) {
    return save(given, dryRun, Change.Kind.SAVE, message, caller, Witness.NOBODY);
  }

  /**
   * @param kind by which way the records come
   * @param witness who looks at the graph before and after
   */
  SaveAnswer save(
      List<Map<String, Object>> given,
      boolean dryRun,
      Change.Kind kind,
      @Nullable String message,
      Caller caller,
      Witness witness) {
    var change = new Change(kind, caller.name(), caller.role().name(), message);
    var answer =
        Rejection.inInput(
            () -> writes.locked(dryRun, () -> witness.of(() -> save(given, change, caller))));
    return dryRun ? new SaveAnswer(null, answer.records()) : answer;
  }

  private SaveAnswer save(List<Map<String, Object>> given, Change change, Caller caller) {
    var problems = new InputProblems();
    var read = new InputReader(model, problems).read(given);
    refuseTooMany(read);
    var ids = new RecordIds(records, problems);
    var inputs = ids.resolve(read);
    refuseUnseen(inputs, ids.known(), caller);
    var known = new HashMap<>(ids.known());
    known.putAll(records.get(referredTo(inputs, change.by())));
    var citing = new Citing(model, change.by(), madeUp(inputs, known), problems);
    var ends =
        RecordRows.placedAsGiven(inputs)
            .flatMap(
                each ->
                    each.field().relation().direction() == Direction.BOTH
                        ? Stream.of(each.ends(), each.ends().reversed())
                        : Stream.of(each.ends()))
            .filter(each -> known.containsKey(each.from()) && known.containsKey(each.to()))
            .distinct()
            .toList();
    var rows = new RecordRows(model, known, records.between(ends), citing).of(inputs);
    Written written = null;
    try {
      written = writes.write(change, rows);
    } catch (WriteRejected rejected) {
      new Rejection(inputs, known).problems(rejected).forEach(problems::add);
    }
    problems.refuse();
    return new SavedDifferences(model, inputs, Objects.requireNonNull(written)).answer();
  }

  private void refuseUnseen(List<InputRecord> inputs, Map<String, Known> known, Caller caller) {
    var hidden = unseen.among(known.values(), caller);
    inputs.stream()
        .filter(each -> hidden.contains(String.valueOf(each.id())))
        .findFirst()
        .ifPresent(
            each -> {
              throw InputProblems.problem(
                  each.path(), ErrorCode.FORBIDDEN, "unseen", String.valueOf(each.id()));
            });
    unseen
        .linked(inputs, caller)
        .ifPresent(
            path -> {
              throw InputProblems.problem(path, ErrorCode.FORBIDDEN, "unseen.links");
            });
  }

  private void refuseTooMany(List<InputRecord> records) {
    var most = limits.records() * ROWS_OF_A_RECORD;
    var rows =
        records.stream()
            .mapToInt(
                record ->
                    1
                        + record.links().stream()
                            .mapToInt(each -> each.links().size() + each.removed().size())
                            .sum())
            .sum();
    if (rows > most) {
      throw InputProblems.problem("records", ErrorCode.TOO_MANY_RECORDS, "rows", rows, most);
    }
  }

  /** The other ends of links, and what is or may be cited. */
  private static List<String> referredTo(List<InputRecord> inputs, String caller) {
    List<String> ids = new ArrayList<>(Citing.ids(caller));
    for (var record : inputs) {
      ids.addAll(cited(record.properties()));
      for (var field : record.links()) {
        field
            .links()
            .forEach(
                link -> {
                  ids.add(link.id());
                  ids.addAll(cited(link.properties()));
                });
      }
    }
    return ids;
  }

  private static List<String> cited(Map<String, ?> properties) {
    return properties.get(Citing.CITATIONS) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Map<String, Boolean> madeUp(List<InputRecord> inputs, Map<String, Known> known) {
    Map<String, Boolean> madeUp = new HashMap<>();
    known.values().forEach(each -> madeUp.put(each.id(), each.isMadeUp()));
    for (var record : inputs) {
      if (record.properties().get("synthetic") instanceof Boolean given) {
        madeUp.put(String.valueOf(record.id()), given);
      } else {
        madeUp.putIfAbsent(String.valueOf(record.id()), false);
      }
    }
    return madeUp;
  }
}
