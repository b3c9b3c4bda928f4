package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.GraphState;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.database.OutcomeUnknown;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;

@IntegrationTest
class GraphWritesIT {

  private static final String EXPERT = "expert:written";
  private static final Change SAVE = new Change(Change.Kind.SAVE, "it", "EDITOR", null);
  private static final Map<String, Object> CITED =
      Map.of("citations", List.of("citation:demonstration"));

  @Autowired GraphWrites writes;
  @Autowired GraphModel model;
  @Autowired GraphVersion version;
  @Autowired StoredChanges changes;
  @Autowired Neo4jClient client;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RecordTypes types;
  @Autowired GraphState state;
  @Autowired List<Derivation> derivations;
  @Autowired List<ShapeCheck> shapes;

  private record Place(String path) implements Origin {

    @Override
    public Origin at(String property) {
      return new Place(path + "." + property);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @Test
  void writesWhatDiffersWithItsChangeRecord() {
    var created = save(expert(EXPERT, Map.of("birthYear", 1970)), skill("PROFICIENT"));
    assertThat(created.differences()).allMatch(Difference::isCreated).hasSize(2);
    assertThat(created.versions()).isEqualTo(Map.of(EXPERT, created.number()));
    var changed =
        save(
            NodeRow.partly(place("b"), model.getType("Expert"), EXPERT, nulls("birthYear")),
            skill("EXPERT"));
    assertThat(changed.number()).isEqualTo(created.number() + 1);
    assertThat(changed.differences())
        .extracting(Difference::properties)
        .containsExactly(
            Map.of("birthYear", new Difference.Values(1970L, null)),
            Map.of("level", new Difference.Values("PROFICIENT", "EXPERT")));
    assertThat(entries(changed.number())).isEqualTo(changed.differences());
    assertThat(read("MATCH (n:Node {id: $id}) RETURN n.recordVersion"))
        .isEqualTo((long) changed.number());
  }

  @Test
  void givesTheGraphANewVersion() {
    var before = version.current();
    save(expert(EXPERT, Map.of()));
    assertThat(version.current()).isNotEqualTo(before);
  }

  @Test
  void writesNothingASecondTime() {
    var rows =
        new WriteRow[] {expert(EXPERT, Map.of("availableFrom", LocalDate.EPOCH)), skill("EXPERT")};
    save(rows);
    var last = changes.last();
    var again = save(rows);
    assertThat(again.number()).isNull();
    assertThat(again.differences()).isEmpty();
    assertThat(again.versions()).isEqualTo(Map.of(EXPERT, last));
    assertThat(changes.last()).isEqualTo(last);
  }

  @Test
  void writesNothingInADryRun() {
    var last = changes.last();
    var written = writes.locked(true, () -> save(expert(EXPERT, Map.of())));
    assertThat(written.differences()).hasSize(1);
    assertThat(changes.last()).isEqualTo(last);
    assertThat(read("OPTIONAL MATCH (n:Node {id: $id}) RETURN count(n)")).isEqualTo(0L);
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    var last = changes.last();
    assertThatExceptionOfType(WriteRejected.class)
        .isThrownBy(
            () ->
                save(
                    NodeRow.partly(
                        place("a"), model.getType("Expert"), EXPERT, Map.of("salary", "much")),
                    RelationshipRow.partly(place("b"), "SKILLED_IN", EXPERT, "skill:none", CITED),
                    RelationshipRow.partly(
                        place("c"), "LIVES_IN", EXPERT, "skill:additive-manufacturing", CITED),
                    new NodeRemoval(place("d"), "country:CN", false, 7)))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.origin() + " " + problem.kind())
                    .contains(
                        "a.salary UNKNOWN_PROPERTY",
                        "a.nameEn MISSING_VALUE",
                        "a.citations MISSING_VALUE",
                        "b.to UNKNOWN_RECORD",
                        "c WRONG_KIND",
                        "d OUTDATED_VERSION",
                        "d STILL_REFERRED_TO"));
    assertThat(changes.last()).isEqualTo(last);
  }

  @Test
  void removesNoCitationThatIsCited() {
    assertThatExceptionOfType(WriteRejected.class)
        .isThrownBy(() -> save(new NodeRemoval(place("a"), "citation:demonstration", true, null)))
        .withMessageContaining("'citation:demonstration' is cited by '");
  }

  @Test
  void leavesOneRelationshipWhereBothEndsGiveIt() {
    var written =
        save(
            expert(EXPERT, Map.of()),
            skill("EXPERT"),
            RelationshipRow.partly(
                    place("s"), "SKILLED_IN", EXPERT, "skill:additive-manufacturing", CITED)
                .ownedBy("skill:additive-manufacturing"));
    assertThat(written.differences()).hasSize(2);
  }

  @Test
  void keepsRelationshipsApartByTheirBegin() {
    save(expert(EXPERT, Map.of()));
    var one = post("2010-01-01", "Engineer");
    save(one);
    save(post("2020-01-01", "Professor"));
    assertThat(save(one).number()).isNull();
    assertThat(read("MATCH (:Node {id: $id})-[r:HOLDS_POST]->() RETURN count(r)")).isEqualTo(2L);
    assertThatExceptionOfType(WriteRejected.class)
        .isThrownBy(
            () ->
                save(
                    RelationshipRow.partly(
                        place("p"), one.type(), EXPERT, one.to(), Map.of("titleEn", "Dean"))))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::kind)
                    .containsExactly(Problem.Kind.AMBIGUOUS));
  }

  @Test
  void aSetLeavesOnlyWhatIsGiven() {
    save(
        expert(EXPERT, Map.of()),
        skill("EXPERT"),
        RelationshipRow.partly(place("l"), "LIVES_IN", EXPERT, "city:baoding", CITED));
    var written =
        save(new RelationshipSet(place("s"), "SKILLED_IN", EXPERT, Direction.OUT, "Skill"));
    assertThat(written.differences()).singleElement().matches(Difference::isRemoved);
    assertThat(read("MATCH (:Node {id: $id})-[r]->() RETURN collect(type(r))"))
        .isEqualTo(List.of("LIVES_IN"));
  }

  @Test
  void readsWhatTheSchemaHadAsSomethingElseBefore() {
    var entry = Map.of("type", "Expert", "subject", "NODE", "id", EXPERT);
    Map<String, Object> stored = new HashMap<>(entry);
    stored.put("after", "{\"availableFrom\":\"in summer\"}");
    assertThat(changes.read(stored).after()).isEqualTo(Map.of("availableFrom", "in summer"));
  }

  @Test
  void losesNoUpdateOfManyWriters() throws Exception {
    save(expert(EXPERT, Map.of("yearsOfExperience", 0)));
    var first = changes.last();
    List<Future<?>> all = new ArrayList<>();
    try (var writers = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 40).forEach(i -> all.add(writers.submit(this::gainExperience)));
    }
    for (var each : all) {
      each.get();
    }
    assertThat(read("MATCH (n:Node {id: $id}) RETURN n.yearsOfExperience")).isEqualTo(40L);
    assertThat(changes.last()).isEqualTo(first + 40);
  }

  @Test
  void writesOnceWhereTheAnswerOfACommitIsLost() {
    var first = changes.last();
    var row = expert(EXPERT, Map.of()).ifVersion(0);
    var written = failing(1, transactions::commit).write(SAVE, List.of(row));
    assertThat(written.number()).isEqualTo(first + 1).isEqualTo(changes.last());
  }

  @Test
  void writesAgainWhereACommitFailed() {
    var first = changes.last();
    var row = expert(EXPERT, Map.of()).ifVersion(0);
    var written = failing(2, transactions::rollback).write(SAVE, List.of(row));
    assertThat(written.number()).isEqualTo(first + 1).isEqualTo(changes.last());
  }

  @Test
  void tellsThatItIsNotKnownWhetherItIsStored() {
    var failing = failing(Integer.MAX_VALUE, transactions::commit);
    assertThatExceptionOfType(OutcomeUnknown.class)
        .isThrownBy(() -> failing.write(SAVE, List.of(expert(EXPERT, Map.of()))));
  }

  /** The door over commits of which the first ones fail, after something was done. */
  private GraphWrites failing(int times, Consumer<TransactionStatus> done) {
    var left = new AtomicInteger(times);
    var failing =
        new PlatformTransactionManager() {
          @Override
          public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return transactions.getTransaction(definition);
          }

          @Override
          public void commit(TransactionStatus status) {
            if (left.getAndDecrement() <= 0) {
              transactions.commit(status);
            } else {
              done.accept(status);
              throw new IllegalStateException("no answer");
            }
          }

          @Override
          public void rollback(TransactionStatus status) {
            transactions.rollback(status);
          }
        };
    return new GraphWrites(client, failing, types, changes, state, version, derivations, shapes);
  }

  private void gainExperience() {
    writes.locked(
        false,
        () -> {
          var years = (Long) read("MATCH (n:Node {id: $id}) RETURN n.yearsOfExperience");
          return save(expert(EXPERT, Map.of("yearsOfExperience", years + 1)));
        });
  }

  @Test
  void keepsTheNumbersThatAStartLooksAt() {
    var noted = "MATCH (s:GraphState {id: 'graph'}) RETURN s.records";
    var before = read(noted);
    save(expert(EXPERT, Map.of()), skill("EXPERT"));
    assertThat(read(noted))
        .isNotEqualTo(before)
        .isEqualTo(
            read(
                """
                RETURN '[' + COUNT { ()-[]->() } + ', ' + COUNT { (:Node) } + ', '
                  + COUNT { (:TextKeyed) } + ', '
                  + COUNT { (:MatchableDemand) } + ', ' + COUNT { (:MatchableExpert) } + ', '
                  + COUNT { (:NamesSkills) } + ', ' + COUNT { (:ReachableExpert) } + ', '
                  + COUNT { (:Searchable) } + ']'
                """));
  }

  private Written save(WriteRow... rows) {
    return writes.write(SAVE, List.of(rows));
  }

  private NodeRow expert(String id, Map<String, Object> more) {
    Map<String, @Nullable Object> properties = new HashMap<>(more);
    properties.putAll(CITED);
    properties.putAll(Map.of("nameEn", "Written", "origin", "FOREIGN", "synthetic", true));
    return NodeRow.partly(place("a"), model.getType("Expert"), id, properties);
  }

  private static RelationshipRow skill(String level) {
    Map<String, @Nullable Object> properties = new HashMap<>(CITED);
    properties.put("level", level);
    return RelationshipRow.partly(
        place("s"), "SKILLED_IN", EXPERT, "skill:additive-manufacturing", properties);
  }

  private RelationshipRow post(String from, String title) {
    Map<String, @Nullable Object> properties = new HashMap<>(CITED);
    properties.put("validFrom", LocalDate.parse(from));
    properties.put("titleEn", title);
    var employer = (String) read("MATCH (n:Institution) RETURN n.id ORDER BY n.id LIMIT 1");
    return RelationshipRow.partly(place("p"), "HOLDS_POST", EXPERT, employer, properties);
  }

  private static Origin place(String path) {
    return new Place(path);
  }

  private static Map<String, @Nullable Object> nulls(String name) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put(name, null);
    return properties;
  }

  private List<Difference> entries(int change) {
    return client
        .query(
            "MATCH (e:ChangeEntry {change: $change}) RETURN properties(e) AS e ORDER BY e.position")
        .bind(change)
        .to("change")
        .fetchAs(Difference.class)
        .mappedBy((_, row) -> changes.read(row.get("e").asMap()))
        .all()
        .stream()
        .toList();
  }

  private Object read(String statement) {
    return client
        .query(statement)
        .bind(EXPERT)
        .to("id")
        .fetchAs(Object.class)
        .mappedBy((_, row) -> row.get(0).asObject())
        .one()
        .orElseThrow();
  }

  /** After each test, the history must tell what is stored. */
  @AfterEach
  void remove() {
    if (read("OPTIONAL MATCH (n:Node {id: $id}) RETURN count(n)").equals(1L)) {
      save(new NodeRemoval(place("end"), EXPERT, true, null));
    }
    Replay.assertTellsTheGraph(client, model);
  }
}
