package org.talentgraph.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.TestIssuer;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Callers who act on made-up demands; what they make is removed in the end. */
public final class Acting implements AutoCloseable {

  public static final String OWN = "institution:demo-272";
  public static final String OTHER = "institution:demo-001";

  private static final String POST =
      """
      mutation ($institution: ID!, $demand: DemandInput!) {
        postDemand(institution: $institution, demand: $demand) { demand { id } stage possible change }
      }
      """;

  private final Caller guest;
  private final Neo4jClient client;
  private final long begin;

  public Acting(int port, Neo4jClient client) {
    this.guest = new Caller(port);
    this.client = client;
    this.begin = lastChange();
  }

  /** Of whoever has this role, the employer for {@link #OWN}. */
  public Caller as(Role role) {
    return guest.as(role);
  }

  /** An employer who speaks for another institution. */
  public Caller other() {
    return guest.bearing(
        TestIssuer.token(
            Map.of("sub", "other employer", "role", "EMPLOYER", "institutions", List.of(OTHER))));
  }

  /** Another caller of a role that has nothing of its own. */
  public Caller another(Role role) {
    return guest.bearing(TestIssuer.token(Map.of("sub", "somebody else", "role", role.name())));
  }

  public static Map<String, Object> demand(String name) {
    Map<String, Object> demand = new HashMap<>();
    demand.put("name", Map.of("en", name, "zh", name));
    demand.put("kind", "EXPERT");
    demand.put("synthetic", true);
    demand.put("deadline", "2025-06-30");
    demand.put("description", Map.of("en", "Seeks help with " + name, "zh", "寻求帮助"));
    demand.put(
        "skills", Map.of("set", List.of(Map.of("id", "skill:control-engineering", "weight", 1))));
    return demand;
  }

  /** The id of a new draft of {@link #OWN}. */
  public String post(String name) {
    return data(as(Role.EMPLOYER), POST, Map.of("institution", OWN, "demand", demand(name)))
        .at("/postDemand/demand/id")
        .asString();
  }

  public static JsonNode post(Caller caller, String institution, Map<String, ?> demand) {
    return caller.ask(POST, Map.of("institution", institution, "demand", demand));
  }

  /** A new demand that is published. */
  public String publish(String name) {
    var id = post(name);
    act(as(Role.EMPLOYER), "submitDemand", id, "");
    act(as(Role.EDITOR), "reviewDemand", id, "verdict: ACCEPTED");
    act(as(Role.EMPLOYER), "publishDemand", id, "");
    return id;
  }

  /** Posts a draft of {@link #OWN}, and tells the number of the change. */
  int post(String id, String name) {
    var demand = demand(name);
    demand.put("id", id);
    var answer = post(as(Role.EMPLOYER), OWN, demand);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/postDemand/change").asInt();
  }

  /** Takes one of the usual steps of a demand, and tells the number of the change. */
  int act(String step, String id) {
    var arguments =
        switch (step) {
          case "reviewDemand" -> "verdict: ACCEPTED";
          case "closeDemand" -> "outcome: WITHDRAWN";
          default -> "";
        };
    var caller = as(step.equals("reviewDemand") ? Role.EDITOR : Role.EMPLOYER);
    return act(caller, step, id, arguments).get("change").asInt();
  }

  public JsonNode act(Caller caller, String mutation, String demand, String arguments) {
    var answer = answer(caller, mutation, demand, arguments);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/" + mutation);
  }

  public static JsonNode answer(Caller caller, String mutation, String demand, String arguments) {
    return caller.ask(
        "mutation { %s(demand: \"%s\" %s) { demand { id status } stage possible change } }"
            .formatted(mutation, demand, arguments));
  }

  public static JsonNode data(Caller caller, String query, Map<String, ?> variables) {
    var answer = caller.ask(query, variables);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.get("data");
  }

  /** A new interest for an expert: its id, and the number of the change. */
  public JsonNode express(Caller caller, String demand, String expert) {
    return data(
            caller,
            """
            mutation ($demand: ID!, $expert: ID!) {
              expressInterest(demand: $demand, expert: $expert, message: "We can help", contact: "offer@sample.example") {
                interest { id } change
              }
            }
            """,
            Map.of("demand", demand, "expert", expert))
        .get("expressInterest");
  }

  /** Saves one record as an administrator. */
  public JsonNode save(String field, Map<String, ?> record) {
    return data(
        as(Role.ADMIN),
        "mutation ($records: [RecordInput!]!) { save(records: $records) { records { id } } }",
        Map.of("records", List.of(Map.of(field, record))));
  }

  /** The number of the last change. */
  public long lastChange() {
    return client
        .query("MATCH (c:Change) RETURN coalesce(max(c.number), 0)")
        .fetchAs(Long.class)
        .one()
        .orElse(0L);
  }

  @Override
  public void close() {
    var made =
        client
            .query(
                """
                MATCH (e:ChangeEntry) WHERE e.change > $begin AND e.id IS NOT NULL AND e.before IS NULL
                MATCH (n:Node {id: e.id}) RETURN DISTINCT n.id
                """)
            .bind(begin)
            .to("begin")
            .fetchAs(String.class)
            .all();
    data(
        as(Role.ADMIN),
        "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
        Map.of("ids", List.copyOf(made)));
    guest.close();
  }
}
