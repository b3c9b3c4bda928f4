package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.matching.RecordedClaims.Claims;
import org.talentgraph.matching.RecordedClaims.Skill;

/** Reads back what matches claim: nothing that the records do not hold, and all that they lack. */
@IntegrationTest
class ReasonsIT {

  private static final String MATCHES =
      """
      query($demands: Int, $matches: Int, $after: String) { demands(first: $demands, after: $after, where: {status: {eq: PUBLISHED}}) {
        pageInfo { hasNextPage endCursor }
        edges { node { id matches(first: $matches) { edges { node {
          expert { id }
          skills { fit wanted { id name(in: ZH) } mastered { id name(in: ZH) } similarity }
          criteria { criterion value reason(in: EN) zh: reason(in: ZH) }
          missing(in: EN) zh: missing(in: ZH) } } } } } } }
      """;

  private record Thing(String id, String name) {}

  private record SkillMatch(
      String fit, Thing wanted, Optional<Thing> mastered, double similarity) {}

  private record Scored(String criterion, double value, String reason, String zh) {}

  private record Pair(
      Thing expert,
      List<SkillMatch> skills,
      List<Scored> criteria,
      List<String> missing,
      List<String> zh) {}

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Neo4jClient client;

  private final List<String> wrong = new ArrayList<>();

  /** How many demands are asked for at once, and how many matches of each are read. */
  record Size(int demands, int matches) {}

  Size size() {
    return new Size(20, 3);
  }

  @Test
  void noMatchOfAnOpenDemandClaimsWhatTheRecordsDoNotHold() {
    var claims = new RecordedClaims(client);
    var large =
        graph
            .mutate()
            .codecConfigurer(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
            .build();
    var pairs = 0;
    String after = null;
    do {
      var variables = new HashMap<String, Object>();
      variables.put("after", after);
      variables.put("demands", size().demands());
      variables.put("matches", size().matches());
      var answer = large.document(MATCHES).variables(variables).execute();
      var ids = answer.path("demands.edges[*].node.id").entityList(String.class).get();
      for (var i = 0; i < ids.size(); i++) {
        var path = "demands.edges[%d].node.matches.edges[*].node".formatted(i);
        for (var pair : answer.path(path).entityList(Pair.class).get()) {
          check(ids.get(i), pair, claims);
          pairs++;
        }
      }
      after =
          answer.path("demands.pageInfo.hasNextPage").entity(Boolean.class).get()
              ? answer.path("demands.pageInfo.endCursor").entity(String.class).get()
              : null;
    } while (after != null);
    assertThat(wrong).isEmpty();
    assertThat(pairs).isGreaterThan(300 * size().matches());
  }

  private void check(String demand, Pair pair, RecordedClaims claims) {
    var expert = pair.expert().id();
    List<String> missing = new ArrayList<>(claims.unknown(expert, demand));
    for (var scored : pair.criteria()) {
      var claim = claim(scored, demand, pair, claims);
      if (claim.reason() != null && !claim.reason().equals(scored.reason())) {
        wrong.add("%s for %s: %s, not %s".formatted(expert, demand, claim.reason(), scored));
      }
      missing.addAll(claim.missing());
      if (!scored.zh().matches("(?s).*\\p{IsHan}.*")) {
        wrong.add("no Chinese: " + scored);
      }
    }
    if (!missing.stream().allMatch(pair.missing()::contains)
        || !missing.containsAll(pair.missing())
        || pair.zh().size() != pair.missing().size()) {
      wrong.add("%s for %s lacks %s, not %s".formatted(expert, demand, missing, pair.missing()));
    }
    checkChinese(pair);
  }

  private static Claims claim(Scored scored, String demand, Pair pair, RecordedClaims claims) {
    var expert = pair.expert().id();
    return switch (scored.criterion()) {
      case "SKILLS" ->
          claims.skills(expert, demand, pair.skills().stream().map(ReasonsIT::skill).toList());
      case "LANGUAGE" -> claims.languages(expert, demand);
      case "DEGREE" -> claims.degree(expert, demand);
      case "SENIORITY" -> claims.years(expert, demand);
      case "AVAILABILITY" -> claims.availability(expert, demand);
      case "PAY" -> pay(scored);
      case "INDUSTRY", "ENGAGEMENTS", "REACH", "MODE" ->
          new Claims(null, scored.value() == 0 ? List.of(scored.reason()) : List.of());
      default -> new Claims(null, List.of());
    };
  }

  private static Claims pay(Scored scored) {
    var amounts = scored.reason().replaceAll(",", "").split("\\D+");
    return scored.value() == 1 || amounts.length < 2
        ? new Claims(null, List.of())
        : new Claims(
            null,
            List.of(
                "%,d RMB a year short of what is expected."
                    .formatted(Integer.parseInt(amounts[1]) - Integer.parseInt(amounts[0]))));
  }

  private static Skill skill(SkillMatch match) {
    return new Skill(
        match.fit(),
        match.wanted().id(),
        match.mastered().map(Thing::id).orElse(null),
        match.similarity());
  }

  /** The Chinese reason says the same numbers and names. */
  private void checkChinese(Pair pair) {
    var zh =
        pair.criteria().stream()
            .filter(each -> each.criterion().equals("SKILLS"))
            .map(Scored::zh)
            .findFirst()
            .orElse("");
    for (var fit :
        Map.of("MASTERED", "掌握 %d 项", "SIMILAR", "%d 项由相近技能满足", "LACKING", "缺少 %d 项").entrySet()) {
      var some = pair.skills().stream().filter(each -> each.fit().equals(fit.getKey())).toList();
      if (!some.isEmpty() && !zh.contains(fit.getValue().formatted(some.size()))) {
        wrong.add("not %s %s: %s".formatted(some.size(), fit.getKey(), zh));
      }
      some.stream()
          .map(each -> each.mastered().orElse(each.wanted()).name())
          .filter(name -> !zh.contains(name))
          .forEach(name -> wrong.add("not named: " + name + ": " + zh));
    }
  }
}
