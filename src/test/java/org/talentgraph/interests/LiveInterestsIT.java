package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.demands.Acting.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.TestIssuer;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.http.TransportSocket;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Interests as they are told to their parties. */
@IntegrationTest
class LiveInterestsIT extends ActingTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String NEWS =
      """
      subscription ($demands: [ID!], $since: Int) {
        interestChanged(demands: $demands, since: $since) {
          epoch change interests { interest { id state demand { id } contacts { offer } } }
        }
      }
      """;

  private List<String> experts;

  @BeforeEach
  void chooseExperts() {
    experts =
        data(
                acting.as(Role.GUEST),
                "{ experts(first: 3, where: { synthetic: { eq: true } }) { edges { node { id } } }"
                    + " }",
                Map.of())
            .at("/experts/edges")
            .valueStream()
            .map(each -> each.at("/node/id").asString())
            .toList();
  }

  private TransportSocket listening(String token, Map<String, ?> variables) {
    var socket = new TransportSocket(port).initialised(Map.of("Authorization", "Bearer " + token));
    socket.subscribe("news", NEWS, variables);
    return socket;
  }

  private String token(Role role) {
    return RoleTokens.of(port, role);
  }

  private String express(Caller caller, String demand, String expert) {
    return acting.express(caller, demand, expert).at("/interest/id").asString();
  }

  private static List<JsonNode> heard(TransportSocket socket, int count) {
    await().atMost(LONG).until(() -> socket.heard("news", "next").size() >= count);
    var news =
        socket.heard("news", "next").stream()
            .map(each -> each.at("/payload/data/interestChanged"))
            .toList();
    assertThat(news).as("%s", news).hasSize(count);
    return news;
  }

  private static List<String> ids(List<JsonNode> news) {
    return news.stream().map(each -> each.at("/interests/0/interest/id").asString()).toList();
  }

  /** Everybody hears of something later, so that what they did not hear before did not come. */
  @Test
  void tellsTheTwoPartiesAndNobodyElse() {
    var first = acting.publish("heard");
    var second = acting.publish("heardtoo");
    var begin = Map.of("since", acting.lastChange());
    try (var scout = listening(token(Role.SCOUT), begin);
        var toNothing =
            listening(
                token(Role.EMPLOYER), Map.of("since", begin.get("since"), "demands", List.of()))) {
      var own = express(acting.as(Role.SCOUT), first, experts.get(0));
      var open = heard(scout, 1).getFirst();
      assertThat(open.at("/interests/0/interest/state").asString()).isEqualTo("OPEN");
      assertThat(open.at("/interests/0/interest/demand/id").asString()).isEqualTo(first);
      assertThat(open.toString()).doesNotContain("sample.example");
      accept(own);
      var accepted = heard(scout, 2).getLast();
      assertThat(accepted.at("/interests/0/interest/state").asString()).isEqualTo("ACCEPTED");
      assertThat(accepted.at("/interests/0/interest/contacts/offer").asString())
          .isEqualTo("offer@sample.example");
      var foreign = express(acting.another(Role.SCOUT), second, experts.get(1));
      var edited = express(acting.as(Role.EDITOR), second, experts.get(2));
      var more = express(acting.as(Role.SCOUT), second, experts.get(0));

      assertThat(ids(heard(scout, 3))).containsExactly(own, own, more);
      hears(token(Role.EDITOR), begin, edited);
      var another = TestIssuer.token(Map.of("sub", "somebody else", "role", Role.SCOUT.name()));
      hears(another, begin, foreign);
      var ofSecond = Map.of("since", begin.get("since"), "demands", List.of(second));
      hears(token(Role.EMPLOYER), ofSecond, foreign, edited, more);
      acting.save("interest", Map.of("id", own, "demand", Map.of("id", second)));
      assertThat(ids(heard(scout, 4))).containsExactly(own, own, more, own);
      assertThat(toNothing.all("next")).isEmpty();
      toNothing.close();
      goesOn(heard(scout, 4));
    }
  }

  private void hears(String token, Map<String, ?> variables, String... interests) {
    try (var socket = listening(token, variables)) {
      assertThat(ids(heard(socket, interests.length))).containsExactly(interests);
    }
  }

  private void accept(String interest) {
    data(
        acting.as(Role.EMPLOYER),
        "mutation ($interest: ID!) { answerInterest(interest: $interest, answer: ACCEPT) { change }"
            + " }",
        Map.of("interest", interest));
  }

  /** Whoever comes back with any number of a change hears those after it, each once. */
  private void goesOn(List<JsonNode> all) {
    var numbers = all.stream().map(each -> each.get("change").asInt()).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    IntStream.range(0, numbers.size() - 1)
        .forEach(
            i -> {
              try (var again = listening(token(Role.SCOUT), Map.of("since", numbers.get(i)))) {
                var later = heard(again, numbers.size() - i - 1);
                assertThat(later.stream().map(each -> each.get("change").asInt()))
                    .containsExactlyElementsOf(numbers.subList(i + 1, numbers.size()));
              }
            });
  }

  @Test
  void refusesWhatCannotBeHeard() {
    var many = IntStream.range(0, 101).mapToObj(i -> "demand:" + i).toList();
    assertThat(code(token(Role.SCOUT), Map.of("since", 99_999_999))).isEqualTo("OTHER_EPOCH");
    assertThat(code(token(Role.SCOUT), Map.of("demands", many))).isEqualTo("BAD_LENGTH");
    assertThat(code(token(Role.ORGANISER), Map.of())).isEqualTo("FORBIDDEN");
  }

  private String code(String token, Map<String, ?> variables) {
    try (var socket = listening(token, variables)) {
      await()
          .atMost(LONG)
          .until(() -> !socket.all("next").isEmpty() || !socket.all("error").isEmpty());
      var refused = socket.heard("news", "next").stream().findFirst();
      return refused
          .map(each -> each.at("/payload/errors/0/extensions/code").asString())
          .orElseGet(
              () ->
                  socket
                      .heard("news", "error")
                      .getFirst()
                      .at("/payload/0/extensions/code")
                      .asString());
    }
  }
}
