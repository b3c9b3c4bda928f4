package org.talentgraph.handouts;

import org.springframework.stereotype.Component;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.Inside;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.security.Caller;

/** Who may take which files of an event: whoever the API would tell the same. */
@Component
class Readers {

  private final EventWrites events;

  Readers(EventWrites events) {
    this.events = events;
  }

  /**
   * An event of which the caller may know at least the own meetings.
   *
   * @throws InvalidRequest {@code UNAUTHENTICATED}, {@code UNKNOWN_EVENT}, {@code FORBIDDEN}
   */
  Inside event(String event) {
    refuseGuests();
    var inside = events.read(event);
    var access = Access.of(inside.frame());
    if (!access.takesPart(inside)) {
      access.refuseUnlessOrganiser();
    }
    return inside;
  }

  /**
   * An event and one of its participants, whose meetings the caller may know.
   *
   * @throws InvalidRequest {@code UNKNOWN_PARTICIPANT}, too
   */
  Inside participant(String event, String participant) {
    var inside = event(event);
    Access.of(inside.frame()).refuseUnlessSees(participant);
    inside.getParticipant(participant);
    return inside;
  }

  /** An event that the caller organises. */
  Inside toOrganise(String event) {
    refuseGuests();
    return events.readToOrganise(event);
  }

  private static void refuseGuests() {
    if (!Caller.current().isKnown()) {
      throw new InvalidRequest(
          ErrorCode.UNAUTHENTICATED,
          "Only for those who organise the event or take part in it, and the request has no"
              + " credentials. Send a token as Authorization: Bearer …, or an API key as"
              + " X-API-Key.",
          "仅限活动的组织方和参加者，而请求没有凭据。请以 Authorization: Bearer … 发送令牌，或以 X-API-Key 发送 API 密钥。");
    }
  }
}
