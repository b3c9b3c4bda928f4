package org.talentgraph.events;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Creates events and prepares them for planning. */
@Controller
class EventMutations {

  private final Preparation preparation;
  private final Enrolment enrolment;

  EventMutations(Preparation preparation, Enrolment enrolment) {
    this.preparation = preparation;
    this.enrolment = enrolment;
  }

  /** The record is taken as it came, because a field that is null is not one that is absent. */
  @MutationMapping
  MatchmakingEvent createEvent(
      DataFetchingEnvironment environment, @Argument @Nullable FrameInput frame) {
    Map<String, Object> event = environment.getArgument("event");
    return MatchmakingEvent.of(preparation.create(Objects.requireNonNull(event), frame));
  }

  @MutationMapping
  MatchmakingEvent updateEvent(@Argument String event, @Argument FrameInput frame) {
    return MatchmakingEvent.of(preparation.update(event, frame));
  }

  @MutationMapping
  MatchmakingEvent moveEvent(@Argument String event, @Argument Stage to) {
    return MatchmakingEvent.of(preparation.move(event, to));
  }

  @MutationMapping
  MatchmakingEvent addParticipants(
      @Argument String event, @Argument List<ParticipantInput> participants) {
    return MatchmakingEvent.of(enrolment.add(event, participants));
  }

  @MutationMapping
  MatchmakingEvent removeParticipant(@Argument String event, @Argument String participant) {
    return MatchmakingEvent.of(enrolment.remove(event, participant));
  }

  @MutationMapping
  MatchmakingEvent setAvailability(
      @Argument String event, @Argument String participant, @Argument List<String> absent) {
    return MatchmakingEvent.of(enrolment.setAvailability(event, participant, absent));
  }

  @MutationMapping
  MatchmakingEvent setPreferences(
      @Argument String event,
      @Argument String participant,
      @Argument List<PreferenceInput> preferences) {
    return MatchmakingEvent.of(enrolment.setPreferences(event, participant, preferences));
  }
}
