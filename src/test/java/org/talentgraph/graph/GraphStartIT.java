package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.FirstContact;
import org.talentgraph.database.GraphSchema;
import org.talentgraph.database.GraphState;
import org.talentgraph.database.SchemaIndex;
import org.talentgraph.database.SchemaUpdate;
import org.talentgraph.database.StartLog;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.database.Touched;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SchemaRejected;

@IntegrationTest
class GraphStartIT {

  @Autowired private FirstContact contact;
  @Autowired private GraphStart start;
  @Autowired private GraphModel model;
  @Autowired private SchemaUpdate schema;
  @Autowired private SchemaCheck check;
  @Autowired private GraphQlSource source;
  @Autowired private StatementFiles files;
  @Autowired private ResourcePatternResolver resources;
  @Autowired private DatabaseSelectionProvider databases;
  @Autowired private Neo4jClient client;
  @Autowired private Driver driver;

  @Test
  void everyLabelHasItsKeyAndEveryRelationshipTypeItsIndex() {
    assertThat(GraphSchema.of(model).missing(SchemaIndex.all(client))).isEmpty();
    assertThat(run("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN state")).isEmpty();
    assertThat(run("CALL db.propertyKeys() YIELD propertyKey AS name RETURN name"))
        .extracting(row -> row.get("name").asString())
        .containsAll(GraphSchema.of(model).properties())
        .contains("matchKeys", "searchKeys");
  }

  @Test
  void awaitsTheIndexesThatOthersCreate() {
    run("UNWIND range(1, 5000) AS n CREATE (:Unindexed {text: $text + n})");
    run("CREATE FULLTEXT INDEX late FOR (n:Unindexed) ON EACH [n.text]");
    schema.apply();
    assertThat(run("SHOW INDEXES YIELD name, state RETURN name, state"))
        .extracting(row -> row.get("name").asString(), row -> row.get("state").asString())
        .contains(tuple("late", "ONLINE"));
  }

  /** As where a first start was killed, and two are made at once afterwards. */
  @Test
  void completesASchemaOfWhichHalfIsMissing() throws Exception {
    run("SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE labelsOrTypes = ['Event'] RETURN name")
        .forEach(row -> run("DROP CONSTRAINT `%s`".formatted(row.get("name").asString())));
    run("SHOW INDEXES YIELD name, labelsOrTypes WHERE labelsOrTypes = ['HELD_IN'] RETURN name")
        .forEach(row -> run("DROP INDEX `%s`".formatted(row.get("name").asString())));
    run("CREATE INDEX `Event_id` FOR (n:Event) ON (n.id)");
    run("MATCH (state:GraphState) DELETE state");
    assertThat(GraphSchema.of(model).missing(SchemaIndex.all(client))).hasSize(2);
    try (var two = Executors.newFixedThreadPool(2)) {
      for (var each : List.of(two.submit(this::start), two.submit(this::start))) {
        each.get();
      }
    }
    assertThat(GraphSchema.of(model).missing(SchemaIndex.all(client))).isEmpty();
    assertThat(run("MATCH (state:GraphState) RETURN state.schema AS schema")).hasSize(1);
  }

  @Test
  void makesTheKeysOfARecordWhoseLabelsWereTakenOff() {
    start();
    var before = keys();
    run(
        """
        MATCH (n:Expert) WITH n ORDER BY n.id LIMIT 1
        REMOVE n:Searchable:MatchableExpert:ReachableExpert, n.searchKeys, n.matchKeys
        """);
    assertThat(keys()).isNotEqualTo(before);
    start();
    assertThat(keys()).isEqualTo(before);
  }

  private List<Record> keys() {
    return run(
        """
        MATCH (n:Expert) WITH n ORDER BY n.id LIMIT 1
        RETURN n:Searchable AS found, n:MatchableExpert AS matched, n.searchKeys, n.matchKeys
        """);
  }

  @Test
  void looksAtNothingInAGraphThatIsUpToDate() {
    var derivation = new CountedDerivation(1);
    var data = new CountedData("one");
    var application = application(derivation, data);
    application.run(new DefaultApplicationArguments());
    application.run(new DefaultApplicationArguments());
    assertThat(derivation.completed).isEqualTo(1);
    assertThat(data.loaded).isEqualTo(1);
  }

  @Test
  void refusesOtherJavaThatDoesNotAnswerAFieldOfAGraphThatIsUpToDate() {
    start();
    var without = new SchemaCheck(model, source, List.of(), files, client);
    var application = application(without, new CountedDerivation(1), new CountedData("one"));
    assertThatThrownBy(() -> application.run(new DefaultApplicationArguments()))
        .isInstanceOf(SchemaRejected.class)
        .hasMessageContaining("Query.match: ");
  }

  @Test
  void derivesAllAnewForAnotherVersionAndLoadsOtherData() {
    application(new CountedDerivation(1), new CountedData("one"))
        .run(new DefaultApplicationArguments());
    run("MERGE (n:Unindexed:Derived {text: 'x'})");
    var derivation = new CountedDerivation(2);
    var data = new CountedData("two");
    application(derivation, data).run(new DefaultApplicationArguments());
    assertThat(derivation.completed).isEqualTo(1);
    assertThat(data.loaded).isEqualTo(1);
    assertThat(run("MATCH (n:Unindexed) RETURN labels(n) AS labels"))
        .extracting(row -> row.get("labels").asList())
        .containsOnly(List.of("Unindexed"));
  }

  private GraphStart application(Derivation derivation, InitialData data) {
    return application(check, derivation, data);
  }

  private GraphStart application(SchemaCheck check, Derivation derivation, InitialData data) {
    return new GraphStart(
        contact,
        new GraphState(driver, databases, List.of(derivation)),
        schema,
        check,
        List.of(derivation),
        List.of(data),
        resources,
        client,
        new StartLog(),
        _ -> {});
  }

  private static final class CountedDerivation implements Derivation {

    private final int version;
    private int completed;

    CountedDerivation(int version) {
      this.version = version;
    }

    @Override
    public Set<String> labels() {
      return Set.of("Derived");
    }

    @Override
    public int version() {
      return version;
    }

    @Override
    public Set<String> properties() {
      return Set.of("derived");
    }

    @Override
    public void complete() {
      completed++;
    }

    @Override
    public void complete(Touched touched) {
      completed++;
    }
  }

  private static final class CountedData implements InitialData {

    private final String digest;
    private int loaded;

    CountedData(String digest) {
      this.digest = digest;
    }

    @Override
    public String digest() {
      return digest;
    }

    @Override
    public void load() {
      loaded++;
    }
  }

  private void start() {
    start.run(new DefaultApplicationArguments());
  }

  private List<Record> run(String statement) {
    return driver
        .executableQuery(statement)
        .withParameters(Map.of("text", "workstation 工作站 ".repeat(500)))
        .execute()
        .records();
  }

  /** The graph as the other tests know it, also what it says of itself. */
  @AfterEach
  void remove() {
    run("DROP INDEX late IF EXISTS");
    run("MATCH (n:Unindexed) DELETE n");
    start();
  }
}
