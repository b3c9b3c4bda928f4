package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.Acting;
import org.talentgraph.demands.ActingTest;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Interests in a demand: who may express, see and answer them. */
@IntegrationTest
class InterestsIT extends ActingTest {

  private static final String EXPRESS =
      """
      mutation ($demand: ID!, $expert: ID, $institution: ID, $due: Date) {
        expressInterest(demand: $demand, expert: $expert, institution: $institution, due: $due,
            message: "We can help", contact: "offer@sample.example") {
          interest { id state open contacts { offer } offerContact } change
        }
      }
      """;

  private static final String ANSWER =
      """
      mutation ($interest: ID!, $answer: InterestReply!) {
        answerInterest(interest: $interest, answer: $answer, reason: "As agreed", contact: "demand@sample.example") {
          interest { id state contacts { offer demand people { name } } } change
        }
      }
      """;

  private static final String SEEN =
      """
      query ($id: ID!, $demand: ID!) {
        interest(id: $id) { state message expressedBy contacts { offer demand } offerContact demandContact }
        interests { totalCount }
        demand(id: $demand) { interests { totalCount } }
      }
      """;

  private String demand;
  private String expert;

  @BeforeEach
  void publish() {
    demand = acting.publish("interesting");
    expert =
        data(
                acting.as(Role.GUEST),
                "{ experts(first: 1, where: { synthetic: { eq: true } }) { edges { node { id } } }"
                    + " }",
                Map.of())
            .at("/experts/edges/0/node/id")
            .asString();
  }

  private JsonNode express(Caller caller, Map<String, Object> arguments) {
    return caller.ask(EXPRESS, arguments);
  }

  private String expressed() {
    var answer = express(acting.as(Role.SCOUT), Map.of("demand", demand, "expert", expert));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    assertThat(answer.at("/data/expressInterest/interest/open").asBoolean()).isTrue();
    return answer.at("/data/expressInterest/interest/id").asString();
  }

  private static JsonNode answer(Caller caller, String interest, String answer) {
    return caller.ask(ANSWER, Map.of("interest", interest, "answer", answer));
  }

  private JsonNode seen(Caller caller, String interest) {
    return data(caller, SEEN, Map.of("id", interest, "demand", demand));
  }

  @Test
  void contactsPassOnlyAfterBothHaveAgreed() {
    var id = expressed();
    for (var party : List.of(acting.as(Role.SCOUT), acting.as(Role.EMPLOYER))) {
      var before = seen(party, id);
      assertThat(before.at("/interest/message").asString()).isEqualTo("We can help");
      assertThat(before.at("/interest/contacts/offer").isNull()).isTrue();
      assertThat(before.toString()).doesNotContain("sample.example");
    }
    assertThat(Caller.code(answer(acting.other(), id, "ACCEPT"))).isEqualTo("UNKNOWN_RECORD");
    var accepted = answer(acting.as(Role.EMPLOYER), id, "ACCEPT");
    assertThat(accepted.get("errors")).as("%s", accepted).isNull();
    for (var party : List.of(acting.as(Role.SCOUT), acting.as(Role.EMPLOYER))) {
      var after = seen(party, id).get("interest");
      assertThat(after.at("/contacts/offer").asString()).isEqualTo("offer@sample.example");
      assertThat(after.at("/contacts/demand").asString()).isEqualTo("demand@sample.example");
      assertThat(after.get("offerContact").isNull()).isTrue();
    }
    var again = answer(acting.as(Role.EMPLOYER), id, "DECLINE");
    assertThat(Caller.refusals(again)).containsExactly("WRONG_STAGE interest");
  }

  @Test
  void aDeclinedOnePassesNothing() {
    var id = expressed();
    var declined = answer(acting.as(Role.EMPLOYER), id, "DECLINE");
    assertThat(seen(acting.as(Role.SCOUT), id).toString())
        .as("%s", declined)
        .contains("DECLINED")
        .doesNotContain("sample.example");
    expressed(); // a declined one may be expressed again
  }

  @Test
  void whoeverExpressedItMayTakeItBack() {
    var id = expressed();
    assertThat(Caller.code(withdraw(acting.another(Role.SCOUT), id))).isEqualTo("UNKNOWN_RECORD");
    assertThat(Caller.refusals(withdraw(acting.as(Role.EMPLOYER), id)))
        .containsExactly("FORBIDDEN interest");
    var withdrawn = withdraw(acting.as(Role.SCOUT), id);
    assertThat(withdrawn.at("/data/withdrawInterest/interest/state").asString())
        .as("%s", withdrawn)
        .isEqualTo("WITHDRAWN");
    assertThat(Caller.refusals(answer(acting.as(Role.EMPLOYER), id, "ACCEPT")))
        .containsExactly("WRONG_STAGE interest");
    assertThat(Caller.refusals(withdraw(acting.as(Role.SCOUT), id)))
        .containsExactly("WRONG_STAGE interest");
    expressed(); // it may be expressed again
    var own = express(acting.other(), Map.of("demand", demand, "institution", Acting.OTHER));
    var ofInstitution = own.at("/data/expressInterest/interest/id").asString();
    assertThat(withdraw(acting.other(), ofInstitution).get("errors")).isNull();
  }

  private static JsonNode withdraw(Caller caller, String interest) {
    return caller.ask(
        "mutation ($interest: ID!) { withdrawInterest(interest: $interest) { interest { state }"
            + " change } }",
        Map.of("interest", interest));
  }

  @Test
  void onlyTheTwoPartiesSeeIt() {
    var id = expressed();
    var others =
        List.of(
            acting.as(Role.GUEST),
            acting.another(Role.SCOUT),
            acting.other(),
            acting.as(Role.ORGANISER),
            acting.as(Role.EDITOR));
    for (var other : others) {
      var told = seen(other, id);
      assertThat(told.get("interest").isNull()).isTrue();
      assertThat(told.at("/interests/totalCount").asInt()).isZero();
      assertThat(told.at("/demand/interests/totalCount").asInt()).isZero();
      var around =
          data(
              other,
              "{ neighbourhood(id: \"%s\", first: 50) { edges { node { id } } } node(id: \"%s\") { id } }"
                  .formatted(demand, id),
              Map.of());
      assertThat(around.toString()).doesNotContain(id);
    }
    for (var caller : List.of(acting.another(Role.SCOUT), acting.other(), acting.as(Role.EDITOR))) {
      var changes =
          data(
              caller,
              "{ changes(last: 1) { edges { node { entries(first: 20) { edges { node { id fromId"
                  + " differences { after } } } } } } } }",
              Map.of());
      assertThat(changes.toString()).doesNotContain(id).doesNotContain("sample.example");
    }
    assertThat(seen(acting.as(Role.SCOUT), id).at("/demand/interests/totalCount").asInt()).isOne();
    assertThat(seen(acting.as(Role.EMPLOYER), id).at("/interests/totalCount").asInt()).isOne();
  }

  @Test
  void ofTwoAtOnceOneIsOpen() {
    var scouts = List.of(acting.as(Role.SCOUT), acting.another(Role.SCOUT));
    var answers =
        Stream.of(0, 1, 0, 1)
            .map(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> express(scouts.get(i), Map.of("demand", demand, "expert", expert))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers.stream().filter(each -> !each.has("errors"))).hasSize(1);
    assertThat(answers.stream().filter(each -> each.has("errors")))
        .allSatisfy(
            each -> {
              assertThat(Caller.refusals(each)).containsExactly("INTEREST_OPEN expert");
              assertThat(each.at("/errors/0/extensions/due").asString()).isEqualTo("2025-01-31");
            });
  }

  @Test
  void aPastOneMayBeExpressedAgain() {
    var id = expressed();
    acting.save("interest", Map.of("id", id, "due", "2024-12-31"));
    var late = answer(acting.as(Role.EMPLOYER), id, "ACCEPT");
    assertThat(Caller.refusals(late)).containsExactly("WRONG_STAGE interest");
    assertThat(late.at("/errors/0/extensions/stage").asString()).isEqualTo("EXPIRED");
    var next = expressed();
    assertThat(next).isNotEqualTo(id);
  }

  @Test
  void noDoorLetsASecondOneIn() {
    var id = expressed();
    var declined = answer(acting.as(Role.EMPLOYER), id, "DECLINE");
    expressed();
    var undone =
        acting
            .as(Role.ADMIN)
            .ask(
                "mutation ($change: Int!) { undo(change: $change) { change } }",
                Map.of("change", declined.at("/data/answerInterest/change").asInt()));
    assertThat(Caller.code(undone)).as("%s", undone).isEqualTo("BROKEN_RULE");
  }

  @Test
  void institutionsExpressForThemselves() {
    var answer = express(acting.other(), Map.of("demand", demand, "institution", Acting.OTHER));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    var refused =
        Map.of(
            "FORBIDDEN institution",
            express(acting.as(Role.SCOUT), Map.of("demand", demand, "institution", Acting.OTHER)),
            "FORBIDDEN expert",
            express(acting.as(Role.EMPLOYER), Map.of("demand", demand, "expert", expert)),
            "BAD_VALUE institution",
            express(acting.as(Role.EMPLOYER), Map.of("demand", demand, "institution", Acting.OWN)),
            "BAD_VALUE expert",
            express(acting.as(Role.ADMIN), Map.of("demand", demand)),
            "UNKNOWN_RECORD demand",
            express(
                acting.as(Role.SCOUT), Map.of("demand", acting.post("unseen"), "expert", expert)),
            "UNKNOWN_RECORD expert",
            express(acting.as(Role.SCOUT), Map.of("demand", demand, "expert", "expert:none")),
            "BAD_VALUE due",
            express(
                acting.as(Role.SCOUT),
                Map.of("demand", demand, "expert", expert, "due", "2024-12-31")));
    refused.forEach(
        (code, each) -> assertThat(Caller.refusals(each)).as("%s", each).containsExactly(code));
    acting.act(acting.as(Role.EMPLOYER), "closeDemand", demand, "outcome: CLOSED");
    assertThat(
            Caller.refusals(
                express(acting.as(Role.SCOUT), Map.of("demand", demand, "expert", expert))))
        .containsExactly("WRONG_STAGE demand");
  }

  /** What has ended needs no meeting; whoever offered is still told so. */
  @Test
  void afterTheEndOfTheDemandItCanOnlyBeDeclined() {
    var id = expressed();
    acting.act(acting.as(Role.EMPLOYER), "closeDemand", demand, "outcome: MET");
    var late = answer(acting.as(Role.EMPLOYER), id, "ACCEPT");
    assertThat(Caller.refusals(late)).containsExactly("WRONG_STAGE interest");
    assertThat(late.at("/errors/0/extensions/possible/0").asString()).isEqualTo("DECLINE");
    assertThat(answer(acting.as(Role.EMPLOYER), id, "DECLINE").get("errors")).isNull();
  }
}
