package org.talentgraph.events;

import static org.talentgraph.events.Stage.COLLECTING;
import static org.talentgraph.events.Stage.OVER;
import static org.talentgraph.events.Stage.PLANNED;
import static org.talentgraph.events.Stage.PREPARING;
import static org.talentgraph.events.Stage.PUBLISHED;
import static org.talentgraph.events.Stage.RUNNING;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done at an event, and in which of its stages. Each is a mutation. */
public enum Act {
  UPDATE_EVENT("updateEvent", EnumSet.of(PREPARING, COLLECTING)),
  ADD_PARTICIPANTS("addParticipants", EnumSet.of(PREPARING, COLLECTING)),
  REMOVE_PARTICIPANT("removeParticipant", EnumSet.of(PREPARING, COLLECTING)),
  SET_AVAILABILITY("setAvailability", EnumSet.range(PREPARING, RUNNING)),
  SET_PREFERENCES("setPreferences", EnumSet.of(COLLECTING, PLANNED)),
  PLAN_PAIRING("planPairing", EnumSet.of(COLLECTING, PLANNED)),
  PLAN_TIMETABLE("planTimetable", EnumSet.of(PLANNED, PUBLISHED)),
  PUBLISH_PLAN("publishPlan", EnumSet.of(PLANNED, PUBLISHED, RUNNING)),
  TAKE_PLAN_BACK("takePlanBack", EnumSet.of(PUBLISHED)),
  MOVE_MEETING("moveMeeting", EnumSet.of(PLANNED, PUBLISHED, RUNNING)),
  SWAP_MEETINGS("swapMeetings", EnumSet.of(PLANNED, PUBLISHED, RUNNING)),
  PIN_MEETING("pinMeeting", EnumSet.of(PLANNED, PUBLISHED, RUNNING)),
  REPORT_ABSENCE("reportAbsence", EnumSet.of(PUBLISHED, RUNNING)),
  ADD_LATE("addLate", EnumSet.of(PUBLISHED, RUNNING)),
  CHECK_IN("checkIn", EnumSet.of(PUBLISHED, RUNNING)),
  RECORD_OUTCOME("recordOutcome", EnumSet.of(RUNNING, OVER));

  private final String mutation;
  private final Set<Stage> stages;

  Act(String mutation, Set<Stage> stages) {
    this.mutation = mutation;
    this.stages = stages;
  }

  public String mutation() {
    return mutation;
  }

  public Set<Stage> stages() {
    return EnumSet.copyOf(stages);
  }

  /** What can be done in a stage. */
  static Stream<Act> in(Stage stage) {
    return Stream.of(values()).filter(act -> act.stages.contains(stage));
  }
}
