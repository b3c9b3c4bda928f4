package org.talentgraph.events;

import org.talentgraph.language.ErrorCode;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;

/** What a caller may see and do of an event. */
public record Access(Caller caller, Frame frame) {

  public static Access of(Frame frame) {
    return new Access(Caller.current(), frame);
  }

  /**
   * Whether the caller runs the event: as its organiser, by name or by credentials, or as admin.
   */
  public boolean organises() {
    return caller.role() == Role.ADMIN
        || caller.role() == Role.ORGANISER
            && (caller.events().contains(frame.event()) || frame.isOwnedBy(caller));
  }

  /** Whether the caller speaks for a participant. */
  public boolean speaksFor(String participant) {
    return caller.role() == Role.EMPLOYER && caller.institutions().contains(participant);
  }

  /** Whether the caller may know what only the participant and the organisers know. */
  public boolean sees(String participant) {
    return organises() || speaksFor(participant);
  }

  /** Whether the caller may know of a meeting of these two. */
  public boolean seesMeeting(String enterprise, String expert) {
    return sees(enterprise) || sees(expert);
  }

  /** Whether the caller may know that there is such an event, and its frame. */
  public boolean seesFrame(Inside inside) {
    return organises()
        || frame.stage().compareTo(Stage.PUBLISHED) >= 0
        || frame.stage() != Stage.PREPARING && takesPart(inside);
  }

  /** Whether the caller speaks for any of the participants. */
  public boolean takesPart(Inside inside) {
    return inside.participants().stream().anyMatch(each -> speaksFor(each.id()));
  }

  public void refuseUnlessOrganiser() {
    if (!organises()) {
      throw Faults.fault("event", ErrorCode.FORBIDDEN, "not.organiser", frame.event());
    }
  }

  public void refuseUnlessSees(String participant) {
    if (!sees(participant)) {
      throw Faults.fault("participant", ErrorCode.FORBIDDEN, "not.own", participant);
    }
  }
}
