package org.talentgraph.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What is wrong with a folder is told with its place, and with what to write instead. */
@IntegrationTest
class FaultyDocumentsIT {

  private static final String RULES = "facts/rule.csv";
  private static final String PASSAGES = "facts/passages.csv";

  @LocalServerPort int port;

  private final Published published = new Published(() -> port);

  private SentDocument sample() {
    return SentDocument.sample(port, "2024-yunling-measures");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "facts/rule.csv#,200000,200000,ONCE#,20万,200000,ONCE#facts/rule.csv:5:amountMin"
            + " BAD_VALUE#Write 200000",
        "facts/policy.csv#,2024-07-01,DAY#,2024年7月1日,DAY#facts/policy.csv:2:validFrom"
            + " BAD_VALUE#Write 2024-07-01",
        "facts/publishedFigure.csv#,EXPERT,#,WIZARD,#facts/publishedFigure.csv:2:unit"
            + " INVALID_VARIABLE#EXPERT",
        "facts/rule.csv#,60,true#,60,false#facts/rule.csv:3:ageExclusive NOT_IN_PASSAGE#true as"
            + " ageExclusive",
        "facts/rule.csv#,65,false#,65,true#facts/rule.csv:4:ageExclusive NOT_IN_PASSAGE#false as"
            + " ageExclusive",
        "facts/rule.csv#,60,true#,60,#facts/rule.csv:3:ageExclusive MISSING_VALUE#under 60",
        "facts/rule.csv#,MAY,可以#,MAY,应当#facts/rule.csv:7:modalityWord NOT_IN_PASSAGE#stands in"
            + " none",
        "facts/rule.csv#,ENCOURAGED,鼓励#,,#facts/rule.csv:8:modality MISSING_VALUE#How binding",
        "facts/condition.csv#|rule:yunling-age-limit-doctorate#|rule:yunling-age-limit-doctor#facts/condition.csv:2:values"
            + " UNKNOWN_RECORD#add a row to facts/rule.csv",
        "facts/publishedFigure.csv#,40,PERCENT#,40%,PERCENT#facts/publishedFigure.csv:4:value"
            + " BAD_VALUE#Write 40, and PERCENT",
        "facts/rule.csv#SUBSIDY,clause:yunling-measures-2024-4#AMOUNT_LIMIT,clause:yunling-measures-2024-4#facts/rule.csv:7:caps"
            + " MISSING_VALUE#rules that pay",
        "facts/rule.csv#condition:foreign,school#,school#facts/rule.csv:8:conditions"
            + " MISSING_VALUE#everybody would meet it",
        "facts/passages.csv#应当不满60周岁#应当未满60周岁#facts/passages.csv:4:text PASSAGE_NOT_FOUND#goes on"
            + " with '不满60周岁",
        "facts/passages.csv#or 40 percent#or 41 percent#facts/passages.csv:16:english"
            + " PASSAGE_NOT_FOUND#After 'or 4'",
        "facts/passages.csv#其中取得博士学位的480人#取得博士学位的#facts/passages.csv:15:text AMBIGUOUS_PASSAGE#one"
            + " of",
        "facts/clause.csv#low-altitude#low-altitud#facts/clause.csv:7:citations"
            + " UNKNOWN_RECORD#low-altitude",
        "facts/rule.csv#rule:yunling-schooling,云岭：#rule:permit-a-award,云岭：#facts/rule.csv:8:id"
            + " BAD_ID#is taken by",
        "facts/passages.csv#of whom 480#the province#facts/passages.csv:15:english"
            + " AMBIGUOUS_PASSAGE#give english.start",
        "facts/passages.csv#settling-in,对全职#citation:hebei-foreign-experts@2386+131,对全职#facts/passages.csv:6:key"
            + " BAD_ID#source:hebei-foreign-experts",
        "facts/rule.csv#,DAY,MUST,,外国人才,Foreign talent,condition:foreign,living#,DAY,MUST,,,Foreign"
            + " talent,condition:foreign,living#facts/rule.csv:6:audience.zh"
            + " MISSING_VALUE#audience.zh",
        "facts/rule.csv#,P1Y,P36M#,一年,P36M#facts/rule.csv:6:durationMin BAD_VALUE#Write P1Y",
        "facts/rule.csv#,P1Y,P36M#,P4Y,P36M#facts/rule.csv:6:durationMax BAD_VALUE#is longer than",
        "facts/clause.csv#,number,#,nummer,#facts/clause.csv:1:nummer BAD_MAPPING#number",
        "facts/rule.csv#industry:low-altitude-economy#industry:low-altitude#facts/rule.csv:9:industries"
            + " UNKNOWN_RECORD#add a row to facts/industry.csv",
        "facts/agency.csv#,PROVINCIAL,#,PROVINCIAL,x,#facts/agency.csv:2: BAD_FILE#cells"
      })
  void tellsWhereAndWhatInstead(
      String file, String words, String others, String place, String instead) {
    var tried = sample().replacing(file, words, others).tried();
    assertThat(SentDocument.told(tried.get("problems"))).contains(place);
    assertThat(tried.get("problems"))
        .as("%s", tried.get("problems"))
        .anySatisfy(
            each -> {
              assertThat(each.at("/message/en").asString()).contains(instead);
              assertThat(each.at("/message/zh").asString()).containsPattern("\\p{IsHan}");
            });
    assertThat(tried.get("preview").isNull()).isTrue();
  }

  @Test
  void anAmountThatNoPassageHasIsDoubtful() {
    var tried = sample().replacing(RULES, ",3000,3000,MONTH", ",3000,3300,MONTH").tried();
    assertThat(tried.get("problems")).isEmpty();
    assertThat(SentDocument.told(tried.get("warnings")))
        .containsExactly("facts/rule.csv:6:amountMax NOT_IN_PASSAGE");
    assertThat(sample().tried().get("warnings")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "facts/publishedFigure.csv#,480,EXPERT#,4800,EXPERT#facts/publishedFigure.csv:3:value",
        "facts/publishedFigure.csv#,40,PERCENT#,41,PERCENT#facts/publishedFigure.csv:4:value",
        "facts/rule.csv#,3000,3000,MONTH#,3000,3000,YEAR#facts/rule.csv:6:per",
        "facts/rule.csv#,P36M#,P30M#facts/rule.csv:6:durationMax",
        "facts/rule.csv#,P1Y,#,P2Y,#facts/rule.csv:6:durationMin",
        "facts/rule.csv#2024-07-01,DAY,ENCOURAGED#2024-07-02,DAY,ENCOURAGED#facts/rule.csv:8:validFrom",
        "facts/policy.csv#2024-06-01,DAY#2024-06-11,DAY#facts/policy.csv:2:issued",
        "facts/rule.csv#topic:awards#''#facts/rule.csv:9:topics",
        "facts/rule.csv#condition:foreign|condition:yunling-buys#condition:yunling-buys#facts/rule.csv:7:conditions"
      })
  void whatNoPassageHasIsDoubtful(String file, String words, String others, String place) {
    var tried = sample().replacing(file, words, others).tried();
    assertThat(tried.get("problems")).isEmpty();
    assertThat(SentDocument.told(tried.get("warnings")))
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith(place + " "));
  }

  @Test
  void aShareThatNoPassageHasIsDoubtful() {
    var shares =
        sample()
            .files()
            .get(RULES)
            .lines()
            .map(
                line ->
                    line
                        + (line.startsWith("id,")
                            ? ",share,sharePer.zh,sharePer.en"
                            : line.contains("low-altitude-bonus") ? ",0.4,工资,salary" : ",,,"))
            .toList();
    var tried = sample().with(RULES, String.join("\n", shares)).tried();
    assertThat(SentDocument.told(tried.get("warnings")))
        .containsExactly("facts/rule.csv:9:share NOT_IN_PASSAGE");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01, '', BAD_VALUE, ''",
    "2024-06-30, '', BAD_VALUE, ''",
    "2029-07-01, '', '', NOT_IN_PASSAGE",
    "2029-07-01, 有效期五年。, '', ''",
    "2029-07-01, 有效期六年。, '', NOT_IN_PASSAGE",
    "2030-01-01, 有效至2029年12月31日。, '', ''",
    "2030-01-01, 自2030年1月1日起废止。, '', ''",
    "2030-01-01, 有效至2030年12月31日。, '', NOT_IN_PASSAGE"
  })
  void anEndComesAfterTheBeginningAndIsStated(
      String end, String said, String problem, String warning) {
    var rules =
        sample()
            .files()
            .get(RULES)
            .lines()
            .map(line -> line + "," + (line.contains("under 60") ? end : ""))
            .collect(joining("\n"))
            .replaceFirst("industries,", "industries,validTo");
    var tried = sample().with(RULES, rules).replacing("source.txt", "起施行。", "起施行。" + said).tried();
    assertThat(SentDocument.told(tried.get("problems"))).isEqualTo(at("validTo", problem));
    assertThat(SentDocument.told(tried.get("warnings"))).isEqualTo(at("validTo", warning));
  }

  private static List<String> at(String column, String code) {
    return code.isEmpty() ? List.of() : List.of("facts/rule.csv:3:%s %s".formatted(column, code));
  }

  @Test
  void whatIsThereEndsByAnAmendmentAfterItBegan() {
    var amendment = SentDocument.sample(port, "2026-yunling-amendment");
    var old = "rule:yunling-living-subsidy,2026-07-01,DAY";
    published.add(sample());
    try {
      var unsaid = amendment.replacing(RULES, old, old.replace("07-01", "08-01")).tried();
      assertThat(unsaid.get("problems")).isEmpty();
      assertThat(SentDocument.told(unsaid.get("warnings")))
          .containsExactly("facts/rule.csv:2:validTo NOT_IN_PASSAGE");
      var early = amendment.replacing(RULES, old, old.replace("2026-07", "2024-07")).tried();
      assertThat(SentDocument.told(early.get("problems")))
          .containsExactly("facts/rule.csv:2:validTo BAD_VALUE");
      assertThat(amendment.tried().get("warnings")).isEmpty();
    } finally {
      published.takeBack();
    }
  }

  @Test
  void aSumIsOfWholeYuanAndAnAgeOfWholeYears() {
    var tried = sample().replacing(RULES, ",3000,3000,MONTH", ",2999.5,3000,MONTH").tried();
    assertThat(SentDocument.told(tried.get("problems")))
        .contains("facts/rule.csv:6:amountMin BAD_NUMBER");
    var years = sample().replacing(RULES, ",60,true", ",59.5,true").tried();
    assertThat(SentDocument.told(years.get("problems")))
        .contains("facts/rule.csv:3:ageMax BAD_VALUE");
  }

  @Test
  void oneOfSeveralPlacesIsChosenInEnglishAsWell() {
    var english = sample().files().get("source.en.txt");
    var start = english.codePointCount(0, english.indexOf("the province"));
    var passages = sample().files().get(PASSAGES).lines().map(line -> line + ",").toList();
    var chosen =
        String.join("\n", passages)
            .replaceFirst(",\n", ",english.start\n")
            .replace("of whom 480", "the province")
            .replace(
                "480人有博士学位。,480 of them had a doctorate.,",
                "480人有博士学位。,480 of them had a doctorate.," + start);
    assertThat(sample().with(PASSAGES, chosen).tried().get("problems")).isEmpty();
  }

  @Test
  void aTermThatTheVocabularyLacksIsAddedByTheFolderItself() {
    var without = sample().with("facts/industry.csv", null).tried();
    assertThat(SentDocument.told(without.get("problems")))
        .contains(
            "facts/rule.csv:9:industries UNKNOWN_RECORD",
            "facts/vocabularyTerm.csv:2:industries UNKNOWN_RECORD");
  }

  @Test
  void nothingIsWrittenWhereSomethingIsWrong() {
    var answer = sample().replacing(RULES, ",60,true", ",60,false").zipped("");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"change\":null", "NOT_IN_PASSAGE");
    assertThat(node("source:yunling-measures-2024")).isEqualTo("null");
  }

  private String node(String id) {
    return published.ask("{ node(id: \"%s\") { id } }".formatted(id)).get("node").toString();
  }

  @Test
  void onlyEditorsSendDocumentsAndNoneIsTooLarge() {
    assertThat(sample().as(Role.SCOUT).zipped("dryRun=true").statusCode()).isEqualTo(403);
    assertThat(sample().as(Role.GUEST).zipped("dryRun=true").statusCode()).isEqualTo(401);
    assertThat(sample().zipped("dryrun=true").statusCode()).isEqualTo(422);
    assertThat(sample().with("source.txt", null).zipped("dryRun=true").body()).contains("BAD_FILE");
    var bomb = sample().with("more.txt", "0".repeat(11_000_000)).zipped("dryRun=true");
    assertThat(bomb.statusCode()).as(bomb.body()).isEqualTo(413);
  }

  @Test
  void aCorrectedTextMovesPassagesAndTellsWhichFactsToReadAgain() {
    published.add(sample());
    try {
      var corrected =
          sample()
              .with("previous.txt", sample().files().get("source.txt"))
              .replacing("source.txt", "（示例文件，内容纯属虚构）", "（示例文件，内容纯属虚构；更正稿）")
              .replacing("source.txt", "每月发给生活补贴3000元", "每月发给生活补贴3500元");
      var tried = corrected.tried();
      assertThat(SentDocument.told(tried.get("problems")))
          .containsExactlyInAnyOrder(
              "facts/passages.csv:7:text PASSAGE_NOT_FOUND",
              "facts/passages.csv:: PASSAGE_NOT_FOUND",
              "facts/rule.csv:6:citations UNKNOWN_RECORD",
              "facts/clause.csv:4:citations UNKNOWN_RECORD");
      assertReadAgain(tried.at("/corrections/0"));

      var mended = corrected.replacing(PASSAGES, "生活补贴3000元", "生活补贴3500元").tried();

      assertThat(mended.get("problems")).isEmpty();
      assertReadAgain(mended.at("/corrections/0"));
      assertThat(mended.at("/corrections/0/moved").asInt()).isEqualTo(13);
      assertThat(mended.at("/corrections/0/unchanged").asInt()).isEqualTo(1);
      assertThat(SentDocument.told(mended.get("warnings"))).isEmpty();
    } finally {
      published.takeBack();
    }
  }

  private static void assertReadAgain(JsonNode correction) {
    var again = correction.get("readAgain");
    assertThat(again).hasSize(1);
    assertThat(again.get(0).get("citation").asString())
        .isEqualTo("citation:yunling-measures-2024-living");
    assertThat(again.get(0).get("before").asString()).contains("3000元");
    assertThat(again.get(0).get("after").asString()).contains("3500元");
    assertThat(again.get(0).get("facts"))
        .extracting(JsonNode::asString)
        .containsAll(List.of("rule:yunling-living-subsidy", "clause:yunling-measures-2024-3"));
  }
}
