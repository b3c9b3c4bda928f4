package org.talentgraph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        .allMatch(demand -> demand.status().equals("OPEN"));
  }

  @Test
  void onADayBeforeStationsWereIdentifiedTheyReachNothing() {
    var then = white(WHITE.formatted("@asOf(date: \"2015-01-01\")"), WhiteSpaceKey.COUNTRY);
    assertThat(then.total()).isEqualTo(new Count(0, 899));
    assertThat(then.unreached()).isEqualTo(new Count(0, 899));
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
