package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What becomes of what a document said before when its folder is sent again with changes. */
@IntegrationTest
class ChangedDocumentsIT {

  private static final String RULES = "facts/rule.csv";
  private static final String AMENDMENTS = "facts/amendments.csv";
  private static final String SOURCES = "facts/source.csv";
  private static final String POLICIES = "facts/policy.csv";
  private static final String WHOLE =
      "clause,kind,from,by,citations\n"
          + "policy:yunling-measures-2024,REPEALED,2026-07-01,clause:yunling-amendment-2026-1,repeal\n";

  @LocalServerPort int port;

  private final Published published = new Published(() -> port);

  private SentDocument measures() {
    return SentDocument.sample(port, "2024-yunling-measures");
  }

  private SentDocument amendment() {
    return SentDocument.sample(port, "2026-yunling-amendment");
  }

  @AfterEach
  void takeBack() {
    published.takeBack();
  }

  private String ends(String rule) {
    return published
        .ask("{ rule(id: \"rule:%s\") { validTo } }".formatted(rule))
        .at("/rule/validTo")
        .asString("");
  }

  @Test
  void theRulesOfARepealedClauseFollowItsDay() {
    published.add(measures(), amendment());
    assertThat(ends("yunling-schooling")).isEqualTo("2026-07-01");

    published.add(amendment().replacing(AMENDMENTS, "REPEALED,2026-07-01", "REPEALED,2026-08-01"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-08-01");
    assertThat(ends("yunling-low-altitude-bonus")).isEqualTo("2026-08-01");
    assertThat(ends("yunling-settling-in")).isEmpty();

    published.add(amendment().replacing(AMENDMENTS, "REPEALED,2026-07-01", "REPEALED,2026-06-01"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-06-01");
  }

  @Test
  void soDoThoseOfAReplacedClauseButNotThoseOfAnAmendedOne() {
    published.add(
        measures(),
        amendment()
            .replacing(AMENDMENTS, "2024-5,REPEALED", "2024-5,REPLACED")
            .replacing(AMENDMENTS, "2024-6,REPEALED", "2024-6,AMENDED"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-07-01");
    assertThat(ends("yunling-low-altitude-bonus")).isEmpty();
  }

  @Test
  void anAmendmentSaysWhatBecomesOfAClauseAndSince() {
    published.add(measures());
    var wrong =
        amendment()
            .replacing(AMENDMENTS, "2024-5,REPEALED", "2024-5,GONE")
            .replacing(AMENDMENTS, "2024-6,REPEALED,2026-07-01", "2024-6,REPEALED,July")
            .replacing(AMENDMENTS, ",AMENDED,2026-07-01,", ",AMENDED,,");
    assertThat(SentDocument.told(wrong.tried().get("problems")))
        .contains(
            "facts/amendments.csv:2:kind BAD_VALUE",
            "facts/amendments.csv:3:from BAD_VALUE",
            "facts/amendments.csv:4:from MISSING_VALUE");
  }

  @Test
  void theResponsibilitiesOfARepealedClauseEndWithIt() {
    published.add(measures(), amendment());
    assertThat(responsible(6))
        .hasToString(
            "[{\"validTo\":\"2026-07-01\",\"order\":1,\"lead\":true},"
                + "{\"validTo\":\"2026-07-01\",\"order\":2,\"lead\":false}]");
    assertThat(responsible(3))
        .isNotEmpty()
        .allMatch(each -> each.get("validTo").isNull()); // amended only
    published.add(amendment().replacing(AMENDMENTS, "REPEALED,2026-07-01", "REPEALED,2026-08-01"));
    assertThat(responsible(6).toString()).contains("2026-08-01").doesNotContain("2026-07-01");
  }

  private JsonNode responsible(int clause) {
    return published
        .ask(
            """
            { clause(id: "clause:yunling-measures-2024-%d") {
              responsible(orderBy: [{ order: ASC }]) { edges { validTo order lead } } } }
            """
                .formatted(clause))
        .at("/clause/responsible/edges");
  }

  @Test
  void aRuleStaysWhileAnotherClauseSetsIt() {
    published.add(
        measures()
            .replacing(
                RULES,
                "BENEFIT,clause:yunling-measures-2024-5,",
                "BENEFIT,clause:yunling-measures-2024-5|clause:yunling-measures-2024-4,"),
        amendment());
    assertThat(ends("yunling-schooling")).isEmpty();
    assertThat(ends("yunling-low-altitude-bonus")).isEqualTo("2026-07-01");
    published.add(amendment().replacing(AMENDMENTS, "2024-3,AMENDED", "2024-4,REPEALED"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-07-01");
    assertThat(ends("yunling-home-subsidy")).isEqualTo("2026-07-01");
  }

  @Test
  void aPolicyIsRepealedWhole() {
    published.add(measures());
    published.add(amendment().with(AMENDMENTS, WHOLE).with(RULES, null));
    var policy =
        published
            .ask(
                """
                { policy(id: "policy:yunling-measures-2024") { validTo clauses { edges { node {
                  amendedBy { totalCount } responsible { edges { validTo } } rules { edges { node { validTo } } } } } } } }
                """)
            .get("policy");
    assertThat(policy.get("validTo").asString()).isEqualTo("2026-07-01");
    assertThat(policy.findValuesAsString("validTo"))
        .hasSizeGreaterThan(15)
        .containsOnly("2026-07-01");
    assertThat(policy.at("/clauses/edges"))
        .hasSize(8)
        .allMatch(each -> each.at("/node/amendedBy/totalCount").asInt() == 1);
    var unknown = WHOLE.replace("measures-2024,", "measures-1999,");
    assertThat(amendment().with(AMENDMENTS, unknown).with(RULES, null).tried().get("problems"))
        .isNotEmpty();
  }

  @Test
  void aRepealBringsNothingBackThatHadEnded() {
    var ended =
        "id,validTo,validToPrecision,citations\nrule:yunling-schooling,2025-01-01,DAY,school\n";
    published.add(
        measures(),
        measures()
            .with(RULES, ended)
            .replacing(POLICIES, ",citations\n", ",citations,validTo,validToPrecision\n")
            .replacing(POLICIES, "|in-force\n", "|in-force,2025-01-01,DAY\n"));
    published.add(amendment().with(AMENDMENTS, WHOLE).with(RULES, null));
    assertThat(ends("yunling-schooling")).isEqualTo("2025-01-01");
    assertThat(ends("yunling-settling-in")).isEqualTo("2026-07-01");
    assertThat(endOfPolicy()).isEqualTo("2025-01-01");
  }

  @Test
  void aPolicyEndsAsItsOwnTableSays() {
    published.add(measures());
    var header = amendment().files().get(POLICIES).lines().findFirst().orElseThrow();
    var ended = "policy:yunling-measures-2024,,,,,,,,,,repeal,2026-09-01,DAY\n";
    var repeal = amendment().with(AMENDMENTS, WHOLE).with(RULES, null);
    published.add(
        repeal
            .replacing(POLICIES, header, header + ",validTo,validToPrecision")
            .replacing(POLICIES, "title|issuer\n", "title|issuer,,\n" + ended));
    assertThat(endOfPolicy()).isEqualTo("2026-09-01");
  }

  private String endOfPolicy() {
    return published
        .ask("{ policy(id: \"policy:yunling-measures-2024\") { validTo } }")
        .at("/policy/validTo")
        .asString("");
  }

  /** Its rules end for good on the last of their days, when nothing of them can be seen. */
  @Test
  void aPreviewIsOfTheDayOnWhichAllBegan() {
    published.add(measures());
    var temporary =
        amendment()
            .replacing(
                RULES,
                "rule:yunling-living-subsidy-2026,,,",
                "rule:yunling-living-subsidy-2026,2030-01-01,DAY,");
    var preview = temporary.tried().get("preview");
    assertThat(preview.get("on").asString()).isEqualTo("2026-07-01");
    assertThat(preview.get("cells").toString()).contains("rule:yunling-living-subsidy-2026");
  }

  @Test
  void aChangedConditionIsSeenWhereStoredRulesAskForIt() {
    published.add(measures());
    var conditions = measures().with(RULES, null).tried();
    assertThat(conditions.at("/preview/places"))
        .extracting(JsonNode::asString)
        .containsExactly("province:yunling");
  }

  /** A folder with nothing but the corrected text says nothing of the passages. */
  @Test
  void passagesThatOnlyMovedAreQuotedWhereTheyStandNow() {
    published.add(measures());
    var files = measures().files();
    var before = files.get("source.txt");
    var corrected = before.replace("（示例文件，内容纯属虚构）", "（示例文件，内容纯属虚构；更正稿）");
    published.add(
        new SentDocument(
            port,
            Role.EDITOR,
            Map.of("source.txt", corrected, "previous.txt", before, SOURCES, files.get(SOURCES))));
    var home =
        published
            .ask("{ citation(id: \"citation:yunling-measures-2024-home\") { start length } }")
            .get("citation");
    var start = home.get("start").asInt();
    assertThat(corrected.substring(start, start + home.get("length").asInt()))
        .isEqualTo("可以给予购房补贴，每户最高50万元");
  }

  @Test
  void whatTheFolderDoesNotSayOfItsSourceStays() {
    published.add(
        measures()
            .replacing(SOURCES, ",synthetic", ",synthetic,language,file")
            .replacing(SOURCES, ",DAY,true", ",DAY,true,EN,measures.txt"));
    var again = measures().tried();
    assertThat(again.get("problems")).isEmpty();
    assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
  }
}
