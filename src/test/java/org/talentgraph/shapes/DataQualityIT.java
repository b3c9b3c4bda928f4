package org.talentgraph.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Role;
import org.talentgraph.shapes.PlantedDefects.Defect;

/** All integration tests have the first day of 2025. */
@IntegrationTest
class DataQualityIT {

  private static final String QUERY =
      """
      query ($kinds: [FindingKind!], $types: [NodeKind!], $first: Int, $after: String) {
        dataQuality(kinds: $kinds, types: $types, first: $first, after: $after) {
          totalCount counts { kind count } on unfinished settled pageInfo { hasNextPage endCursor }
          edges { node { kind code shape record { id } other { id } relationship property
            problem(in: EN) problemInChinese: problem(in: ZH) remedy(in: EN) remedyInChinese: remedy(in: ZH) } }
        }
      }
      """;

  @Autowired Neo4jClient client;
  @Autowired GraphModel model;
  @Autowired GraphVersion version;
  @Autowired TouchedShapes touched;
  @Autowired Inspection inspection;
  @Autowired Shapes shapes;
  @Autowired HttpGraphQlTester tester;
  @LocalServerPort int port;

  private PlantedDefects planted;

  @BeforeEach
  void begin() {
    planted = new PlantedDefects(model, client);
  }

  @AfterEach
  void remove() {
    planted.remove();
    version.changed();
  }

  /** What is past on that day is no fault of the files, which were right when they were written. */
  @Test
  void findsNoFaultInTheRecordsThatAreThere() {
    var report = inspection.of(shapes.kinds(), PlantedDefects.TODAY);
    assertThat(report.unfinished()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.code() != FindingCode.OUTDATED)
        .extracting(Finding::reason)
        .isEmpty();
    assertThat(report.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(report.findings())
        .extracting(Finding::id)
        .containsExactlyInAnyOrderElementsOf(outdated());
  }

  private List<String> outdated() {
    return List.copyOf(
        client
            .query(
                """
                MATCH (n:Node)
                WHERE n:Demand AND n.status = 'PUBLISHED' AND (n.deadline < $today OR n.endsOn <= $today)
                  OR n:Expert AND n.availableTo <= $today
                  OR n:Project AND n.stage <> 'COMPLETED' AND n.endsOn <= $today
                RETURN n.id
                """)
            .bind(PlantedDefects.TODAY)
            .to("today")
            .fetchAs(String.class)
            .all());
  }

  @Test
  void findsEveryPlantedDefectAndNothingElse() {
    var before = inspection.of(shapes.kinds(), PlantedDefects.TODAY).findings();
    planted.plant();
    assertThat(planted.defects).hasSizeGreaterThanOrEqualTo(20);
    var found = new ArrayList<>(inspection.of(shapes.kinds(), PlantedDefects.TODAY).findings());
    found.removeAll(before);
    assertThat(found)
        .extracting(each -> new Defect(each.id(), each.code(), each.shape()))
        .containsExactlyInAnyOrderElementsOf(planted.defects);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsInWhatWasWrittenWhatMayNotBeWritten(boolean created) {
    planted.plant();
    var reported = List.of(FindingKind.STALE, FindingKind.DUPLICATE);
    assertThat(touched.findings(planted.touched(created)))
        .extracting(each -> new Defect(each.id(), each.code(), each.shape()))
        .containsExactlyInAnyOrderElementsOf(
            planted.defects.stream()
                .filter(defect -> !reported.contains(defect.code().kind()))
                .filter(defect -> defect.code() != FindingCode.UNCONNECTED)
                .filter(defect -> defect.code() != FindingCode.UNKNOWN_KIND)
                .toList());
  }

  @Test
  void tellsTheFindingsPageByPage() {
    planted.plant();
    version.changed();
    List<Map<String, Object>> findings = new ArrayList<>();
    String cursor = null;
    var more = true;
    while (more) {
      var page = ask(List.of("MISSING", "CONTRADICTING", "DANGLING"), null, 10, cursor);
      page.path("dataQuality.edges[*].node")
          .entityList(Map.class)
          .get()
          .forEach(each -> findings.add(each));
      cursor = page.path("dataQuality.pageInfo.endCursor").entity(String.class).get();
      more = page.path("dataQuality.pageInfo.hasNextPage").entity(Boolean.class).get();
    }
    assertThat(findings)
        .extracting(each -> each.get("code"))
        .containsExactlyInAnyOrderElementsOf(
            planted.defects.stream()
                .map(Defect::code)
                .filter(code -> code.kind() != FindingKind.STALE)
                .filter(code -> code.kind() != FindingKind.DUPLICATE)
                .map(Enum::name)
                .toList());
    assertThat(findings)
        .allSatisfy(
            each -> {
              assertThat(each.get("problem")).asString().doesNotContain("{", "null");
              assertThat(each.get("problemInChinese")).asString().containsPattern("\\p{IsHan}");
              assertThat(each.get("remedy")).asString().isNotBlank();
              assertThat(each.get("remedyInChinese")).asString().containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void looksAtTheKindsOfRecordsThatAreAskedFor() {
    planted.plant();
    version.changed();
    var answer = ask(List.of("CONTRADICTING"), List.of("Place"), 100, null);
    answer
        .path("dataQuality.edges[*].node.record.id")
        .entityList(String.class)
        .containsExactly(
            "country:planted-form",
            "country:planted-one",
            "country:planted-other",
            "zone:planted-inner",
            "zone:planted-outer");
    answer.path("dataQuality.counts[0].count").entity(Integer.class).isEqualTo(5);
    answer.path("dataQuality.on").entity(String.class).isEqualTo("2025-01-01");
  }

  @Test
  void tellsNothingOfMadeUpRecordsWhereTheyAreLeftOut() {
    planted.plant();
    client.query("MATCH (n:Node {id: 'country:planted-form'}) SET n.synthetic = false").run();
    version.changed();
    var documented = QUERY.replace("$after: String)", "$after: String) @documentedOnly");
    ask(documented, List.of("CONTRADICTING"), List.of("Place"), 100, null)
        .path("dataQuality.edges[*].node.record.id")
        .entityList(String.class)
        .satisfies(ids -> assertThat(ids).containsOnly("country:planted-form"));
  }

  @Test
  void tellsGuestsNothing() {
    try (var guest = new Caller(port)) {
      assertThat(Caller.code(guest.ask("{ dataQuality { totalCount } }")))
          .isEqualTo("UNAUTHENTICATED");
    }
  }

  private GraphQlTester.Response ask(
      List<String> kinds, @Nullable List<String> types, int first, @Nullable String cursor) {
    return ask(QUERY, kinds, types, first, cursor);
  }

  private GraphQlTester.Response ask(
      String document,
      List<String> kinds,
      @Nullable List<String> types,
      int first,
      @Nullable String cursor) {
    return tester
        .mutate()
        .headers(headers -> headers.setBearerAuth(RoleTokens.of(port, Role.SCOUT)))
        .build()
        .document(document)
        .variable("kinds", kinds)
        .variable("types", types)
        .variable("first", first)
        .variable("after", cursor)
        .execute();
  }
}
