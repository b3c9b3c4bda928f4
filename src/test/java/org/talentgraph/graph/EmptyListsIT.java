package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.http.TransportSocket;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** A list that is empty chooses nothing, whichever argument it is. */
@IntegrationTest
class EmptyListsIT {

  /** They say what is required or left out, and an empty list requires and leaves out nothing. */
  private static final Set<String> OTHERS =
      Set.of("exclude", "notKinds", "notRelationships", "notVia", "orderBy", "readings", "via");

  /** They are refused, as what is asked for is not answerable without them. */
  private static final Set<String> NEEDED = Set.of("by", "jurisdictions", "weights");

  /** Mutations whose lists say what is to be, and not which of what there is. */
  private static final Set<String> SAID =
      Set.of(
          "addParticipants.participants",
          "pinMeeting.slots",
          "planTimetable.order",
          "reportAbsence.slots",
          "setAvailability.absent",
          "setPreferences.preferences");

  /** Inputs that tell of something: what they do not list there is none of. */
  private static final Set<String> TOLD =
      Set.of(
          "DemandDraft",
          "EventDemandInput",
          "EventFrameInput",
          "EventInterpreterInput",
          "EventParticipantInput",
          "EventPlaceInput",
          "EventSessionInput",
          "ExpertDraft",
          "PersonInput",
          "SumsInput");

  @Autowired HttpGraphQlTester graphql;
  @Autowired GraphQlSource source;
  @LocalServerPort int port;

  /**
   * A question with an empty list.
   *
   * @param argument the field and the argument, or the input and its field
   * @param question the field; with the empty list
   * @param answer the list of the answer that is empty then, and is not without that argument; or
   *     the code of the error
   */
  record Asked(String argument, String question, String answer) {}

  static Stream<Asked> arguments() {
    return Stream.of(
        asked("changes.ids", "changes(ids: []) { edges { cursor } }", "edges"),
        asked("changes.kinds", "changes(kinds: []) { edges { cursor } }", "edges"),
        asked("competencyQuestions.ids", "competencyQuestions(ids: []) { id }", ""),
        asked("dataQuality.kinds", "dataQuality(kinds: []) { edges { cursor } }", "edges"),
        asked("dataQuality.types", "dataQuality(types: []) { edges { cursor } }", "edges"),
        entitled("verdicts"),
        entitled("kinds"),
        around("kinds"),
        around("relationships"),
        asked("nodes.ids", "nodes(ids: []) { id }", ""),
        asked(
            "paths.relationships",
            """
            paths(from: "expert:konstantinos-pouleros", to: "district:beilun", relationships: []) { edges { cursor } }\
            """,
            "edges"),
        asked(
            "policyComparison.topics",
            """
            policyComparison(jurisdictions: ["province:hebei"], topics: []) { rows { topic { id } } }\
            """,
            "rows"),
        asked("search.kinds", "search(text: \"Nexans\", kinds: []) { edges { cursor } }", "edges"),
        asked("suggest.kinds", "suggest(prefix: \"Nexans\", kinds: []) { node { id } }", ""),
        asked("ties.among", "ties(among: []) { text }", ""),
        asked(
            "workPermitAssessments.people",
            """
            workPermitAssessments(people: [], jurisdiction: "province:hebei", on: "2024-06-30") { verdict }\
            """,
            ""));
  }

  private static Asked asked(String argument, String question, String answer) {
    return new Asked(argument, question, answer);
  }

  private static Asked entitled(String argument) {
    return asked(
        "entitlements." + argument,
        """
        entitlements(expert: "expert:konstantinos-pouleros", place: "district:beilun", on: "2022-01-13", %s: []) { entitlements { verdict } }\
        """
            .formatted(argument),
        "entitlements");
  }

  private static Asked around(String argument) {
    return asked(
        "neighbourhood." + argument,
        "neighbourhood(id: \"district:beilun\", %s: []) { edges { connections } }"
            .formatted(argument),
        "edges");
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void choosesNothing(Asked asked) {
    assertThat(answer(asked, asked.question())).isEmpty();
    var list = ", " + asked.argument().split("\\.")[1] + ": []";
    if (asked.question().contains(list)) {
      assertThat(answer(asked, asked.question().replace(list, ""))).isNotEmpty();
    }
  }

  private List<Object> answer(Asked asked, String question) {
    var path = asked.argument().split("\\.")[0];
    var scout = RoleTokens.header(port, Role.SCOUT);
    return Connection.patient(graphql)
        .mutate()
        .headers(headers -> headers.add(scout.getFirst(), scout.getLast()))
        .build()
        .document("{ %s }".formatted(question))
        .execute()
        .path(asked.answer().isEmpty() ? path : path + "." + asked.answer())
        .entityList(Object.class)
        .get();
  }

  /** Nothing is saved or removed; what without a choice would mean everything is refused. */
  static Stream<Asked> mutations() {
    return Stream.of(
        asked("save.records", "save(records: []) { change }", ""),
        asked("remove.ids", "remove(ids: []) { change }", ""),
        hooked("kinds"),
        hooked("ids"),
        keyed("ADMIN", "mutations"),
        keyed("EMPLOYER", "institutions"),
        keyed("ORGANISER", "events"));
  }

  private static Asked hooked(String field) {
    return asked(
        "WebhookInput." + field,
        "createWebhook(input: { url: \"http://localhost/\", %s: [] }) { secret }".formatted(field),
        "BAD_LENGTH");
  }

  private static Asked keyed(String role, String field) {
    return asked(
        "ApiKeyInput." + field,
        "createApiKey(input: { name: \"x\", role: %s, %s: [] }) { key }".formatted(role, field),
        "BAD_API_KEY");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void changesNothing(Asked asked) {
    try (var guest = new Caller(port)) {
      var answer = guest.as(Role.ADMIN).ask("mutation { %s }".formatted(asked.question()));
      assertThat(Caller.code(answer)).as("%s", answer).isEqualTo(asked.answer());
      assertThat(answer.findValues("change")).allMatch(JsonNode::isNull);
    }
  }

  /** Whoever asks for all hears of all changes meanwhile. */
  @ParameterizedTest
  @ValueSource(strings = {"kinds", "ids"})
  void isToldNothing(String argument) {
    var changed = "subscription { changed(since: 0%s) { change { number } } }";
    var credentials = Map.of("Authorization", "Bearer " + RoleTokens.of(port, Role.SCOUT));
    TransportSocket.awaitThatNobodyListens(port);
    try (var socket = new TransportSocket(port).initialised(credentials)) {
      socket.subscribe("none", changed.formatted(", %s: []".formatted(argument)), Map.of());
      socket.subscribe("all", changed.formatted(""), Map.of());
      await().atMost(Duration.ofSeconds(60)).until(() -> socket.heard("all", "next").size() > 3);
      assertThat(socket.all("error")).isEmpty();
      assertThat(socket.heard("none", "next")).isEmpty();
    }
  }

  /** Every list of an argument or an input is one of these; of filters and matches others tell. */
  @Test
  void isAskedOfEveryList() {
    var known =
        Stream.concat(
                Stream.concat(arguments(), mutations()).map(Asked::argument),
                Stream.of("changed.kinds", "changed.ids", "interestChanged.demands"))
            .collect(toSet());
    assertThat(new ListInputs(source.schema()).all())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            list ->
                assertThat(
                        known.contains(list)
                            || SAID.contains(list)
                            || TOLD.contains(list.split("\\.")[0])
                            || OTHERS.contains(list.split("\\.")[1])
                            || NEEDED.contains(list.split("\\.")[1])
                            || list.endsWith(".permitClasses"))
                    .as("what an empty list of %s means", list)
                    .isTrue());
  }
}
