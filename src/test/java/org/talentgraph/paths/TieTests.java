package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.talentgraph.language.Text;

class TieTests {

  private static final Text CONNECTED = new Text("{0} is connected to {1}", "{0}与{1}相连");
  private static final Text BASE = new Text("The base", "基地");
  private static final Text STATION = new Text("the station", "联络站");

  @Test
  void aRelationshipIsSaidFromItsFirstNodeToItsSecond() {
    assertThat(Tie.text(CONNECTED, BASE, STATION))
        .isEqualTo(new Text("The base is connected to the station", "基地与联络站相连"));
  }

  @Test
  void aNameMayLookLikeAPlaceInTheSentence() {
    assertThat(Tie.text(CONNECTED, new Text("{1}'s", "{1}"), STATION))
        .isEqualTo(new Text("{1}'s is connected to the station", "{1}与联络站相连"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1986-01-01 | 1995-01-01 | YEAR   | 1986 to 1995      | 1986年至1995年",
        "2016-03-01 | 2022-01-01 | DAY    | 2016 to 2021      | 2016年至2021年",
        "2016-03-01 | 2017-01-01 | DAY    | 2016              | 2016年",
        "2016-03-01 | -          | -      | since 2016        | 2016年起",
        "-          | 1995-01-01 | YEAR   | until 1995        | 至1995年",
        "1980-01-01 | 1990-01-01 | DECADE | the 1980s to the 1990s | 1980年代至1990年代"
      })
  void titleAndYearsTellTiesApart(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String precision,
      String english,
      String chinese) {
    Map<String, Value> post = new HashMap<>();
    post.put("titleEn", Values.value("Professor"));
    post.put("titleZh", Values.value("教授"));
    post.put("validFrom", Values.value((Object) from));
    post.put("validTo", Values.value((Object) to));
    post.put("validPrecision", Values.value((Object) precision));
    assertThat(Particulars.of(Values.value(post)).brackets())
        .isEqualTo(new Text(" (Professor, " + english + ")", "（教授，" + chinese + "）"));
  }

  @Test
  void aTieWithoutTitleAndYearsHasNoBrackets() {
    assertThat(Particulars.of(Values.value(Map.of())).brackets()).isEqualTo(new Text("", ""));
  }

  @Test
  void aMadeUpRecordIsMarkedOnce() {
    assertThat(Tie.madeUp(new Text("Ada", "艾达"))).isEqualTo(new Text("Ada (sample)", "艾达（示例）"));
    assertThat(Tie.madeUp(new Text("Nevil Sampleton", "内维尔·示例普尔顿")))
        .isEqualTo(new Text("Nevil Sampleton (sample)", "内维尔·示例普尔顿"));
    var named = new Text("Sample works", "示例工厂");
    assertThat(Tie.madeUp(named)).isEqualTo(named);
  }

  @Test
  void theTitleOfADocumentStandsInItsMarks() {
    assertThat(Tie.titled("关于引才的意见（国家，2016年）")).isEqualTo("《关于引才的意见》（国家，2016年）");
    assertThat(Tie.titled("机构改革方案")).isEqualTo("《机构改革方案》");
  }
}
