package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** A made-up event with participants of the demonstration data, organised through the API. */
public final class Organised implements AutoCloseable {

  static final String EMPLOYER = "institution:demo-272";

  private static final int MOST_DEMANDS = 4;

  private static final String DEMANDS =
      """
      { demands(first: 50, where: { open: { eq: true }, %s }) {
          edges { node { id postedBy { id } matches(first: 4) { edges { node { expert { id } } } } } } } }
      """;

  final Caller organiser;
  final Caller employer;
  final Caller guest;
  final String id;
  final Map<String, List<String>> enterprises = new LinkedHashMap<>();
  final List<String> experts;
  private final Caller editor;
  private final Neo4jClient client;

  /**
   * @param enterprises how many take part, that of the employer among them
   */
  public Organised(int port, Neo4jClient client, int enterprises, int experts) {
    this.client = client;
    guest = new Caller(port);
    organiser = guest.as(Role.ORGANISER);
    employer = guest.as(Role.EMPLOYER);
    editor = guest.as(Role.ADMIN);
    this.experts = choose(enterprises, experts);
    id = create();
  }

  private List<String> choose(int most, int mostExperts) {
    Set<String> found = new LinkedHashSet<>();
    var own = "postedBy: { id: { eq: \"%s\" } }".formatted(EMPLOYER);
    for (var which : List.of(own, "not: { %s }".formatted(own))) {
      var demands = data(guest, DEMANDS.formatted(which), Map.of()).at("/demands/edges");
      for (var edge : demands) {
        add(edge.get("node"), most, found);
      }
    }
    assertThat(enterprises).hasSize(most).containsKey(EMPLOYER);
    assertThat(found).hasSizeGreaterThanOrEqualTo(mostExperts);
    var all = List.copyOf(found);
    return IntStream.range(0, mostExperts)
        .mapToObj(i -> all.get(i * all.size() / mostExperts))
        .toList();
  }

  private void add(JsonNode demand, int most, Set<String> experts) {
    var poster = demand.at("/postedBy/id").asString();
    if (enterprises.containsKey(poster) || enterprises.size() < most) {
      enterprises.computeIfAbsent(poster, _ -> new ArrayList<>()).add(demand.get("id").asString());
      demand
          .at("/matches/edges")
          .forEach(match -> experts.add(match.at("/node/expert/id").asString()));
    }
  }

  private String create() {
    var record =
        Map.of(
            "name",
            Map.of("en", "Sample matchmaking", "zh", "示例对接会"),
            "kind",
            "EXCHANGE",
            "on",
            "2025-03-29",
            "synthetic",
            true,
            "heldIn",
            Map.of("id", "city:baoding"));
    var created =
        ask(
            "mutation ($event: EventInput!, $frame: EventFrameInput) { createEvent(event: $event,"
                + " frame: $frame) { id stage } }",
            Map.of("event", record, "frame", frame(4, 3)));
    assertThat(created.at("/createEvent/stage").asString()).isEqualTo("PREPARING");
    return created.at("/createEvent/id").asString();
  }

  /** Gives it another frame. */
  void reframe(int slots, int tables) {
    ask(
        "mutation ($event: ID!, $frame: EventFrameInput!) { updateEvent(event: $event, frame:"
            + " $frame) { id } }",
        with(Map.of("frame", frame(slots, tables))));
  }

  /** A frame with so many slots of half an hour, the last online, and so many tables. */
  private static Map<String, Object> frame(int slots, int tables) {
    var begin = OffsetDateTime.parse("2025-03-29T09:00:00+08:00");
    var times =
        IntStream.range(0, slots)
            .mapToObj(
                i -> {
                  var start = begin.plus(Duration.ofMinutes(30L * i));
                  return Map.of("id", "s" + (i + 1), "start", start, "end", start.plusMinutes(25));
                })
            .toList();
    var session = Map.of("id", "morning", "zone", "Asia/Shanghai", "slots", times);
    var places =
        IntStream.range(0, tables)
            .mapToObj(i -> Map.of("id", "t" + (i + 1), "room", "Hall"))
            .toList();
    return Map.of("sessions", List.of(session), "places", places);
  }

  void enrol(int most) {
    enrol(most, most);
  }

  void enrol(int most, int mostOfExperts) {
    List<Map<String, Object>> all = new ArrayList<>();
    enterprises.forEach(
        (record, demands) ->
            all.add(
                Map.of(
                    "record",
                    record,
                    "most",
                    most,
                    "demands",
                    demands.stream().map(each -> Map.of("demand", each)).toList())));
    experts.forEach(record -> all.add(Map.of("record", record, "most", mostOfExperts)));
    var added =
        ask(
            "mutation ($event: ID!, $all: [EventParticipantInput!]!) { addParticipants(event:"
                + " $event, participants: $all) { participants { role } } }",
            Map.of("event", id, "all", all));
    assertThat(added.at("/addParticipants/participants")).hasSize(all.size());
  }

  public void move(String stage) {
    var moved =
        ask(
            "mutation ($event: ID!, $to: EventStage!) { moveEvent(event: $event, to: $to) { stage }"
                + " }",
            Map.of("event", id, "to", stage));
    assertThat(moved.at("/moveEvent/stage").asString()).isEqualTo(stage);
  }

  /** The number of a pairing. */
  int pair(String objective) {
    var plan =
        ask(
                "mutation ($event: ID!, $by: PairingObjective!) { planPairing(event: $event,"
                    + " objective: $by) { plan { number gap proven } shortage { needed } } }",
                Map.of("event", id, "by", objective))
            .at("/planPairing/plan");
    assertThat(plan.get("gap").asDouble()).isZero();
    assertThat(plan.get("proven").asBoolean()).isTrue();
    return plan.get("number").asInt();
  }

  /** The number of a timetable. */
  int timetable() {
    return timetable(List.of());
  }

  /**
   * The number of a timetable.
   *
   * @param order pairs of an earlier and a later meeting
   */
  int timetable(List<Map<String, String>> order) {
    var started =
        ask(
            "mutation ($event: ID!, $order: [MeetingOrderInput!]) { planTimetable(event: $event,"
                + " work: 5, seconds: 20, order: $order) { id status progress } }",
            Map.of("event", id, "order", order));
    var run = ended(started.at("/planTimetable/id").asString());
    assertThat(run.get("status").asString()).as("%s", run).isEqualTo("DONE");
    return run.get("plan").asInt();
  }

  JsonNode ended(String run) {
    for (var tries = 0; tries < 300; tries++) {
      for (var each :
          ask(
                  "query ($event: ID!) { planRuns(event: $event) { id status plan progress best"
                      + " bound seconds causes { kind explanation } } }",
                  Map.of("event", id))
              .at("/planRuns")) {
        if (each.get("id").asString().equals(run)
            && !each.get("status").asString().equals("RUNNING")) {
          return each;
        }
      }
      pause();
    }
    throw new AssertionError("the run does not end");
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes all the way to a published timetable with room to spare, and tells its number. */
  public int publish() {
    reframe(6, 4);
    enrol(5, 2);
    move("COLLECTING");
    pair("TOTAL_SCORE");
    var plan = timetable();
    publish(plan);
    return plan;
  }

  void publish(int plan) {
    var published =
        ask(
            "mutation ($event: ID!, $plan: Int!) { publishPlan(event: $event, plan: $plan) { state"
                + " } }",
            Map.of("event", id, "plan", plan));
    assertThat(published.at("/publishPlan/state").asString()).isEqualTo("PUBLISHED");
  }

  /** What the organiser is answered, without any error. */
  public JsonNode ask(String document, Map<String, ?> variables) {
    return data(organiser, document, variables);
  }

  static JsonNode data(Caller caller, String document, Map<String, ?> variables) {
    var answer = caller.ask(document, variables);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.get("data");
  }

  public Map<String, Object> with(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("event", id);
    return all;
  }

  @Override
  public void close() {
    client.query("MATCH (part:EventPart {event: $event}) DELETE part").bind(id).to("event").run();
    var made =
        client
            .query("MATCH (n:Node) WHERE n.id = $event OR n.id STARTS WITH $citation RETURN n.id")
            .bindAll(Map.of("event", id, "citation", "citation:entered-by-organiser"))
            .fetchAs(String.class)
            .all();
    data(
        editor,
        "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
        Map.of("ids", List.copyOf(made)));
    guest.close();
  }
}
