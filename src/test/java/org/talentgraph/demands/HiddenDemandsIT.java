package org.talentgraph.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.demands.Acting.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;

/**
 * A demand that is not published is there for those only who may see it, whatever door they try.
 */
@IntegrationTest
class HiddenDemandsIT extends ActingTest {

  private static final String ID = "demand:xylographone";

  /** Each answers the same to others, whether there is such a draft or not. */
  private static final List<String> DOORS =
      List.of(
          "{ node(id: \"%s\") { id name } demand(id: \"%s\") { id } }",
          "{ demands { totalCount } open: demands(where: { public: { eq: false } }) { totalCount }"
              + " }",
          "{ demands(where: { name: { contains: \"Xylographone\" } }) { totalCount edges { node {"
              + " id } } } }",
          "{ demands(where: { id: { in: [\"%s\"] } }) { edges { node { id } } } }",
          "{ demands(first: 1) { facets(by: [STATUS, KIND]) { totalGroups groups { values { value }"
              + " count } } } }",
          "{ skill(id: \"skill:control-engineering\") { demands { totalCount edges { node { id } }"
              + " } } }",
          "{ skills(where: { demands: { some: { node: { name: { contains: \"Xylographone\" } } } }"
              + " }) { totalCount } }",
          "{ institution(id: \"institution:demo-272\") { demands(first: 50) { totalCount edges {"
              + " node { id } } } } }",
          "{ institutions(where: { demands: { some: { id: { eq: \"%s\" } } } }) { totalCount } }",
          "{ institution(id: \"institution:demo-272\") { recordVersion } skill(id:"
              + " \"skill:control-engineering\") { recordVersion } }",
          "{ search(text: \"Xylographone\") { edges { node { id } } } suggest(prefix: \"Xylogr\") {"
              + " node { id } } }",
          "{ paths(from: \"institution:demo-272\", to: \"%s\", first: 1) { edges { node { distance"
              + " } } } }",
          "{ paths(from: \"institution:demo-272\", to: \"skill:control-engineering\", first: 5) {"
              + " edges { node { distance steps { to { id } } } } } }",
          "{ neighbourhood(id: \"institution:demo-272\", first: 50) { edges { connections node { id"
              + " } } } }",
          "{ neighbourhood(id: \"%s\") { node { name } } }",
          "{ ties(among: [\"institution:demo-272\", \"%s\", \"skill:control-engineering\"]) {"
              + " relationship } }",
          "{ experts(first: 3, where: { skills: { some: { node: { id: { eq:"
              + " \"skill:control-engineering\" } } } } }) { edges { node { matches(first: 50) {"
              + " edges { node { demand { id } } } } } } } }",
          "{ demands(first: 3, where: { skills: { some: { node: { id: { eq:"
              + " \"skill:control-engineering\" } } } } }) { edges { node { similarRecords(first:"
              + " 20) { edges { node { id } } } } } } }",
          "{ competencyQuestions(ids: [\"16-demands-of-beilun\"]) { holds } }");

  private Map<String, Caller> others() {
    Map<String, Caller> others = new LinkedHashMap<>();
    others.put("guest", acting.as(Role.GUEST));
    others.put("scout", acting.as(Role.SCOUT));
    others.put("organiser", acting.as(Role.ORGANISER));
    others.put("other employer", acting.other());
    return others;
  }

  private Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    others()
        .forEach(
            (name, caller) ->
                DOORS.forEach(
                    door ->
                        answers.put(
                            name + ": " + door,
                            caller.ask(door.replace("%s", ID)).path("data").toString())));
    return answers;
  }

  private void post() {
    acting.post(ID, "Xylographone");
  }

  @Test
  void nobodyElseLearnsOfADraft() {
    var before = answers();
    post();
    for (var step : List.of("", "submitDemand", "reviewDemand", "closeDemand")) {
      if (!step.isEmpty()) {
        acting.act(step, ID);
      }
      answers()
          .forEach(
              (door, answer) ->
                  assertThat(answer).as(step + " " + door).isEqualTo(before.get(door)));
    }
  }

  @Test
  void nobodyElseIsToldWhatIsWrongWithADraft() {
    client
        .query("CREATE (:Node:Demand {id: $id, status: 'DRAFT', synthetic: true})")
        .bind(ID)
        .to("id")
        .run();
    try {
      var query =
          "{ dataQuality(types: [Demand], first: 100) { totalCount edges { node { recordId } } } }";
      var whole = data(acting.as(Role.EDITOR), query, Map.of()).get("dataQuality");
      var less = data(acting.as(Role.SCOUT), query, Map.of()).get("dataQuality");
      assertThat(whole.toString()).contains(ID);
      assertThat(less.toString()).doesNotContain(ID);
      assertThat(less.get("totalCount").asInt()).isBetween(0, whole.get("totalCount").asInt() - 1);
    } finally {
      client.query("MATCH (n:Demand {id: $id}) DELETE n").bind(ID).to("id").run();
    }
  }

  @Test
  void thoseWhoMaySeeADraft() {
    post();
    for (var role : List.of(Role.EMPLOYER, Role.EDITOR, Role.ADMIN)) {
      var told =
          data(
              acting.as(role),
              """
              { demands(where: { public: { eq: false } }) { totalCount edges { node { id stage } } }
                search(text: "Xylographone") { edges { node { id } } }
                demand(id: "%s") { readiness { ready considered missing { field needed } loosened { added } } } }
              """
                  .formatted(ID),
              Map.of());
      assertThat(told.at("/demands/edges/0/node/id").asString()).as("%s", role).isEqualTo(ID);
      assertThat(told.at("/demands/totalCount").asInt()).isEqualTo(1);
      assertThat(told.at("/search/edges/0/node/id").asString()).isEqualTo(ID);
      assertThat(told.at("/demand/readiness/ready").asBoolean()).isTrue();
      assertThat(told.at("/demand/readiness/considered").asInt()).isPositive();
    }
  }

  @Test
  void aDraftThatDoublesAnotherIsToldSo() {
    post();
    var draft =
        "{ description: \"Seeks help with Xylographone\", skills: [{ skill:"
            + " \"skill:control-engineering\" }] }";
    var query =
        "{ demandReadiness(draft: %s, institution: \"%s\") { ready tooWide fitting missing { field needed advice(in: EN) } doubles { score demand { id } } } }"
            .formatted(draft, Acting.OWN);
    var own = data(acting.as(Role.EMPLOYER), query, Map.of()).get("demandReadiness");
    assertThat(own.at("/doubles/0/demand/id").asString()).as("%s", own).isEqualTo(ID);
    assertThat(own.get("ready").asBoolean()).isFalse();
    assertThat(own.at("/missing/0/field").asString()).isEqualTo("deadline");
    assertThat(own.get("tooWide").asBoolean()).isEqualTo(own.get("fitting").asInt() > 50);
    assertThat(data(acting.as(Role.SCOUT), query, Map.of()).toString()).doesNotContain(ID);
  }
}
