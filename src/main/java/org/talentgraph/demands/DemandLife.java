package org.talentgraph.demands;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.records.LockedRecords;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;

/**
 * Takes demands through their life. What is read to decide is read under the lock of all writers,
 * so of two who act at once the second one is refused if the first has made it impossible.
 */
@Component
class DemandLife {

  private static final String FIELD = "demand";
  private static final String KIND = "Demand";
  static final String SELECTION = "id postedBy { id } " + Stage.SELECTION;

  private final LockedRecords records;

  DemandLife(LockedRecords records) {
    this.records = records;
  }

  LocalDate today() {
    return records.today();
  }

  /**
   * Does something with a demand, and gives it the values that follow. It is not published to be
   * past its dates at once.
   */
  DemandAnswer act(String demand, Act act, Map<String, @Nullable Object> values) {
    return act(demand, act, _ -> values);
  }

  /** The same, with values that follow from the stage in which it is. */
  DemandAnswer act(String demand, Act act, Function<Stage, Map<String, @Nullable Object>> values) {
    var caller = Caller.current();
    return records.run(
        FIELD,
        () -> {
          var found = find(demand, caller).orElseThrow(() -> Refusals.unknown(demand));
          check(found, act, caller);
          var answer = save(demand, values.apply(Stage.of(found)), caller);
          if (answer.stage() != act.to()) {
            throw Refusals.of("demand", ErrorCode.BAD_VALUE, "past.dates");
          }
          return answer;
        });
  }

  /**
   * Posts a draft, or changes one.
   *
   * @param record as {@code save} takes one, with nothing that another act decides
   */
  DemandAnswer post(String institution, Map<String, @Nullable Object> record) {
    var caller = Caller.current();
    if (!Act.REVISE.isFor(caller, institution)) {
      throw Refusals.notOwn("institution", institution);
    }
    return records.run(
        FIELD,
        () -> {
          if (record.get("id") instanceof String id) {
            records.stored(KIND, id, SELECTION).ifPresent(found -> checkOwn(found, caller));
          }
          Map<String, @Nullable Object> values = new HashMap<>(record);
          values.put("postedBy", Map.of("id", institution));
          values.put("status", Stage.DRAFT.name());
          return save(null, values, caller);
        });
  }

  /** An id that somebody else's demand has is not told from one that is taken otherwise. */
  private void checkOwn(Row demand, Caller caller) {
    var id = demand.id();
    if (!Act.REVISE.isFor(caller, institution(demand)) && find(id, caller).isEmpty()) {
      throw Refusals.of("demand.id", ErrorCode.BAD_ID, "taken", id);
    }
    check(demand, Act.REVISE, caller);
  }

  private static void check(Row demand, Act act, Caller caller) {
    var institution = institution(demand);
    var stage = Stage.of(demand);
    if (!act.isFor(caller, institution)) {
      throw act.roles().contains(caller.role())
          ? Refusals.notOwn("demand", institution)
          : Refusals.of("demand", ErrorCode.FORBIDDEN, "not.role", act.name(), roles(act));
    }
    if (!act.from().contains(stage)) {
      throw Refusals.outOfStage(act, stage, Act.possible(stage, institution, caller));
    }
  }

  private static String roles(Act act) {
    return String.join(", ", act.roles().stream().map(Role::name).toList());
  }

  /** The institution of a demand; empty where it has none. */
  static String institution(Row demand) {
    var institution = demand.row("postedBy");
    return institution == null ? "" : institution.id();
  }

  private DemandAnswer save(
      @Nullable String id, Map<String, @Nullable Object> values, Caller caller) {
    Map<String, @Nullable Object> record = new HashMap<>(values);
    if (id != null) {
      record.put("id", id);
    }
    var saved = records.save(FIELD, record, caller);
    var demand = records.stored(KIND, saved.id(), SELECTION).orElseThrow();
    var stage = Stage.of(demand);
    return new DemandAnswer(
        new Reference(saved.id()),
        stage,
        Act.possible(stage, institution(demand), caller),
        saved.change());
  }

  /** A demand that a caller sees. */
  private Optional<Row> find(String id, Caller caller) {
    return records.find(KIND, requireNonNull(id), SELECTION, caller);
  }
}
