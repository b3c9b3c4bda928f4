package org.talentgraph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;

/** Open demands of the seed data that are out of reach, on the running application. */
@IntegrationTest
class WhiteSpaceIT {

  private static final String WHITE =
      """
      query($by: WhiteSpaceKey!, $stations: Int! = 3) %s {
        whiteSpace(by: $by, first: 300, stations: $stations) {
          total { documented synthetic } unreached { documented synthetic } unmet { documented synthetic }
          withoutKey { documented synthetic } groupCount exact
          groups { key { id } demands { documented synthetic } unreached { documented synthetic } unmet { documented synthetic }
            examples { id status } }
          nextStations { key { id } gain { documented synthetic } total { documented synthetic } reason textZh: reason(in: ZH)
            demands { id } }
        }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;

  private static final String MET =
      """
      MATCH (demand:Demand)
      WHERE demand.id IN $demands AND EXISTS { (demand)-[:WANTS]->() } AND EXISTS {
        MATCH (expert:Expert)
        WHERE expert.id IN $experts AND NOT EXISTS {
          MATCH (demand)-[want:WANTS]->(wanted)
          WHERE NOT EXISTS {
            MATCH (expert)-[has:SKILLED_IN]->()-[:BROADER*0..6]->(wanted)
            WHERE $ranks[coalesce(has.level, '')] >= $ranks[coalesce(want.level, '')]
          }
        }
      }
      RETURN count(demand)
      """;

  private record White(
      Count total,
      Count unreached,
      Count unmet,
      Count withoutKey,
      int groupCount,
      boolean exact,
      List<Group> groups,
      List<Station> nextStations) {

    private Group group(String key) {
      return groups.stream().filter(each -> each.key().id().equals(key)).findFirst().orElseThrow();
    }
  }

  private record Count(int documented, int synthetic) {}

  private record Group(
      Node key, Count demands, Count unreached, Count unmet, List<Demand> examples) {}

  private record Station(
      Node key, Count gain, Count total, String reason, String textZh, List<Node> demands) {}

  private record Node(String id) {}

  private record Demand(String id, String status) {}

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @Test
  void industriesThatNoPlatformServesAreOutOfReach() {
    var white = white(WhiteSpaceKey.INDUSTRY);
    assertThat(white.total()).isEqualTo(new Count(0, 815));
    assertThat(white.unreached()).isEqualTo(new Count(0, 71));
    assertThat(white.groups())
        .filteredOn(group -> group.unreached().synthetic() > 0)
        .extracting(group -> group.key().id())
        .containsExactly("industry:ports-and-logistics");
    assertThat(white.nextStations())
        .extracting(station -> station.gain().synthetic())
        .containsExactly(71);
    assertThat(white.exact()).isTrue();
  }

  @Test
  void aPlatformAbroadReachesNoDemandInTheCity() {
    var white = white(WhiteSpaceKey.CITY);
    assertThat(white.unreached()).isEqualTo(new Count(0, 574));
    assertThat(white.group("city:ningbo").unreached()).isEqualTo(new Count(0, 574));
    assertThat(white.nextStations())
        .singleElement()
        .satisfies(
            station -> {
              assertThat(station.reason())
                  .isEqualTo(
                      "A platform in Ningbo would reach 574 open demands that no platform there"
                          + " reaches; 574 together with those before it");
              assertThat(station.textZh()).startsWith("设在宁波");
            });
  }

  @Test
  void aCountryCountsTheDemandsThatItsCitizensCanMeet() {
    var white = white(WhiteSpaceKey.COUNTRY);
    assertThat(white.unmet()).isEqualTo(new Count(0, 299)).isEqualTo(white.withoutKey());
    assertThat(white.unreached()).isEqualTo(new Count(0, 566));
    assertThat(white.group("country:DE").unreached()).isEqualTo(new Count(0, 121));
    assertThat(white.groups()).allMatch(group -> group.unmet().synthetic() == 0);
    assertThat(white.nextStations().getFirst().gain().synthetic()).isLessThanOrEqualTo(121);
  }

  @Test
  void aSkillIsReachedByTheExpertsOfPlatforms() {
    var white = white(WhiteSpaceKey.SKILL);
    assertThat(white.unreached()).isEqualTo(new Count(0, 112));
    assertThat(white.nextStations()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void aStationAddsNoMoreThanTheOneBeforeAndOneReadAnswersAll(WhiteSpaceKey by) {
    var white = white(by);
    assertThat(statements.texts()).hasSize(3); // open demands, who reaches them, what is named
    var gains = white.nextStations().stream().map(station -> station.gain().synthetic()).toList();
    assertThat(gains.reversed()).isSorted().allMatch(gain -> gain > 0);
    assertThat(white.nextStations().getLast().total().synthetic())
        .isEqualTo(IntStream.range(0, gains.size()).map(gains::get).sum());
    assertThat(white.groups()).hasSize(white.groupCount());
    assertThat(white.groups().stream().flatMap(group -> group.examples().stream()))
        .isNotEmpty()
        .allMatch(demand -> demand.status().equals("PUBLISHED"));
  }

  @Test
  void onADayBeforeStationsWereIdentifiedTheyReachNothing() {
    var then = white(WHITE.formatted("@asOf(date: \"2015-01-01\")"), WhiteSpaceKey.COUNTRY);
    assertThat(then.total()).isEqualTo(new Count(0, 899));
    assertThat(then.unreached()).isEqualTo(new Count(0, 899));
  }

  /** Compared with a statement that looks at every expert for every demand. */
  @Test
  void demandsAndExpertsAreConsideredThatFiltersLetThrough() {
    var where = "{ industries: { some: { broader: { id: { eq: \"industry:automotive\" } } } } }";
    var experts = "{ nationality: { id: { eq: \"country:DE\" } } }";
    var demands = ids("demands", "{ and: [{ open: { eq: true } }, " + where + "] }");
    var some = "where: " + where + ", experts: " + experts + ", by: $by";
    var white = white(WHITE.formatted("").replace("by: $by", some), WhiteSpaceKey.COUNTRY);
    assertThat(white.total().synthetic()).isEqualTo(demands.size()).isPositive();
    var met =
        client
            .query(MET)
            .bindAll(
                Map.of(
                    "demands", demands,
                    "experts", ids("experts", experts),
                    "ranks", Map.of("", -1, "BASIC", 0, "PROFICIENT", 1, "EXPERT", 2)))
            .fetchAs(Integer.class)
            .one()
            .orElseThrow();
    assertThat(white.total().synthetic() - white.unmet().synthetic()).isEqualTo(met).isPositive();
    assertThat(white.groups()).extracting(group -> group.key().id()).containsExactly("country:DE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first: 0      | BAD_PAGE
          first: 301    | BAD_PAGE
          stations: 0   | BAD_STATIONS
          stations: 11  | BAD_STATIONS
          examples: 21  | BAD_EXAMPLES
          """)
  void whatCannotBeAnsweredIsRefused(String argument, String code) {
    graphql
        .document("{ whiteSpace(by: CITY, %s) { groupCount } }".formatted(argument))
        .execute()
        .errors()
        .satisfy(Refused.with(code));
  }

  private List<String> ids(String field, String where) {
    List<String> ids = new ArrayList<>();
    var after = "";
    do {
      var page =
          graphql
              .document(
                  "{ %s(first: 100%s, where: %s) { edges { cursor node { id } } } }"
                      .formatted(field, after, where))
              .execute();
      ids.addAll(page.path(field + ".edges[*].node.id").entityList(String.class).get());
      var cursors = page.path(field + ".edges[*].cursor").entityList(String.class).get();
      after = cursors.size() < 100 ? "" : ", after: \"%s\"".formatted(cursors.getLast());
    } while (!after.isEmpty());
    return ids;
  }

  private White white(WhiteSpaceKey by) {
    return white(WHITE.formatted(""), by);
  }

  private White white(String document, WhiteSpaceKey by) {
    return graphql
        .document(document)
        .variable("by", by)
        .execute()
        .path("whiteSpace")
        .entity(White.class)
        .get();
  }
}
