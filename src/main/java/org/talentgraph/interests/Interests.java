package org.talentgraph.interests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.Row;
import org.talentgraph.records.GivenRecords.Saved;
import org.talentgraph.records.LockedRecords;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;

/**
 * Expresses, answers and withdraws interests. What is read to decide is read under the lock of all
 * writers, so of two who express the same at once the second one is refused.
 */
@Component
class Interests {

  private static final String FIELD = "interest";

  private final LockedRecords records;

  Interests(LockedRecords records) {
    this.records = records;
  }

  LocalDate today() {
    return records.today();
  }

  Saved express(Offer offer) {
    var caller = Caller.current();
    checkMayOffer(offer, caller);
    return records.run(
        FIELD,
        () -> {
          var demand =
              records
                  .find("Demand", offer.demand(), "id name synthetic open postedBy { id }", caller)
                  .orElseThrow(() -> unknown("demand", offer.demand()));
          var party =
              records
                  .find(offer.kind(), offer.party(), "id name synthetic", caller)
                  .orElseThrow(() -> unknown(offer.field(), offer.party()));
          check(offer, demand);
          return records.save(FIELD, record(offer, demand, party, caller), caller);
        });
  }

  private static void checkMayOffer(Offer offer, Caller caller) {
    var may =
        switch (caller.role()) {
          case SCOUT, EDITOR -> offer.isExpert();
          case EMPLOYER -> !offer.isExpert() && caller.institutions().contains(offer.party());
          case ADMIN -> true;
          case GUEST, ORGANISER -> false;
        };
    if (!may) {
      throw Refusals.of(offer.field(), ErrorCode.FORBIDDEN, "may.not." + offer.field());
    }
  }

  private void check(Offer offer, Row demand) {
    if (!demand.isTrue("open")) {
      throw Refusals.of("demand", ErrorCode.WRONG_STAGE, "not.open", demand.id())
          .with("possible", List.of());
    }
    if (offer.party().equals(institution(demand, "postedBy"))) {
      throw Refusals.of(offer.field(), ErrorCode.BAD_VALUE, "own");
    }
    Map<String, Object> same =
        Map.of(
            "open",
            Map.of("eq", true),
            "demand",
            Map.of("id", Map.of("eq", demand.id())),
            offer.field(),
            Map.of("id", Map.of("eq", offer.party())));
    for (var open : records.stored("Interest", same, "id due")) {
      throw Refusals.of(
              offer.field(), ErrorCode.INTEREST_OPEN, "open", offer.party(), open.date("due"))
          .with("due", String.valueOf(open.date("due")));
    }
  }

  private Map<String, @Nullable Object> record(Offer offer, Row demand, Row party, Caller caller) {
    var name = Refusals.WORDS.text("name", party.text("name"), demand.text("name"));
    Map<String, @Nullable Object> record = new HashMap<>();
    record.put("id", "interest:" + UUID.randomUUID());
    record.put("name", Map.of("en", name.english(), "zh", name.chinese()));
    record.put("synthetic", demand.isTrue("synthetic") || party.isTrue("synthetic"));
    record.put("state", "OPEN");
    record.put("message", offer.message());
    record.put("offerContact", offer.contact());
    record.put("due", offer.due());
    record.put("expressedOn", today());
    record.put("expressedBy", caller.name());
    record.put("expressedAs", caller.role().name());
    record.put("demand", Map.of("id", demand.id()));
    record.put(offer.field(), Map.of("id", offer.party()));
    return record;
  }

  Saved answer(
      String interest, boolean accepts, @Nullable String reason, @Nullable String contact) {
    var caller = Caller.current();
    return records.run(
        FIELD,
        () -> {
          var found = find(interest, "demand { status postedBy { id } }", caller);
          checkMayAnswer(found, accepts, caller);
          Map<String, @Nullable Object> values = new HashMap<>();
          values.put("id", interest);
          values.put("state", accepts ? "ACCEPTED" : "DECLINED");
          values.put("reason", reason);
          values.put("demandContact", accepts ? contact : null);
          values.put("answeredOn", today());
          values.put("answeredBy", caller.name());
          return records.save(FIELD, values, caller);
        });
  }

  /** Takes an open interest back, on the side that expressed it. */
  Saved withdraw(String interest) {
    var caller = Caller.current();
    return records.run(
        FIELD,
        () -> {
          var found = find(interest, "expressedBy expressedAs institution { id }", caller);
          if (!isOf(found, caller)) {
            throw Refusals.of("interest", ErrorCode.FORBIDDEN, "may.not.withdraw");
          }
          checkOpen(found);
          return records.save(FIELD, Map.of("id", interest, "state", "WITHDRAWN"), caller);
        });
  }

  private static boolean isOf(Row interest, Caller caller) {
    return caller.role() == Role.ADMIN
        || caller.institutions().contains(institution(interest, "institution"))
        || (interest.string("expressedBy").equals(caller.name())
            && interest.string("expressedAs").equals(caller.role().name()));
  }

  private static void checkMayAnswer(Row interest, boolean accepts, Caller caller) {
    var demand = interest.row("demand");
    var institution = demand == null ? "" : institution(demand, "postedBy");
    if (caller.role() != Role.ADMIN && !caller.institutions().contains(institution)) {
      throw Refusals.of("interest", ErrorCode.FORBIDDEN, "may.not.answer");
    }
    checkOpen(interest);
    if (accepts && demand != null && !demand.string("status").equals("PUBLISHED")) {
      throw Refusals.of("interest", ErrorCode.WRONG_STAGE, "demand.ended")
          .with("stage", demand.string("status"))
          .with("possible", List.of("DECLINE"));
    }
  }

  private Row find(String interest, String more, Caller caller) {
    return records
        .find("Interest", interest, "id state open " + more, caller)
        .orElseThrow(() -> unknown("interest", interest));
  }

  private static void checkOpen(Row interest) {
    if (!interest.isTrue("open")) {
      var state = interest.string("state");
      throw Refusals.of("interest", ErrorCode.WRONG_STAGE, "answered." + state)
          .with("stage", state.equals("OPEN") ? "EXPIRED" : state)
          .with("possible", List.of());
    }
  }

  private static RuntimeException unknown(String path, String id) {
    return Refusals.of(path, ErrorCode.UNKNOWN_RECORD, "unknown", id);
  }

  static String institution(Row row, String field) {
    var institution = row.row(field);
    return institution == null ? "" : institution.id();
  }
}
