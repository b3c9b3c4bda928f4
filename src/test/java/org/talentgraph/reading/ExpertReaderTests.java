package org.talentgraph.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertReaderTests {

  private final Vocabulary vocabulary = SeedVocabulary.read();

  ExpertReaderTests() throws IOException {}

  private Understanding read(String text) {
    return ExpertReader.read(text, vocabulary, LocalDate.of(2026, 9, 15));
  }

  private static String parts(Understanding read) {
    return read.parts().stream()
        .filter(Part::counts)
        .map(part -> part.level() == null ? part.value() : part.value() + " " + part.level())
        .collect(joining(", "));
  }

  private static String rest(Understanding read) {
    return read.notUnderstood().stream().map(Span::text).collect(joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "welding professor | skill:welding, PROFESSOR | ''",
        "焊接教授 | skill:welding, PROFESSOR | ''",
        "associate professors of welding | ASSOCIATE_PROFESSOR, skill:welding | ''",
        "焊接副教授 | skill:welding, ASSOCIATE_PROFESSOR | ''",
        "chief engineer | CHIEF_ENGINEER | ''",
        "焊接总工 | skill:welding, CHIEF_ENGINEER | ''",
        "焊接高级工程师 | skill:welding, SENIOR_TECHNICAL | ''",
        "welding production managers | skill:welding, production manager | ''",
        "焊接生产经理 | skill:welding, 生产经理 | ''",
        "welding director | skill:welding, director | ''",
        "焊接主任 | skill:welding, 主任 | ''",
        "welding dean | skill:welding | dean",
        "焊接院长 | skill:welding | 院长",
        "焊接副院长 | skill:welding, 副院长 | ''",
        "welding secretary | skill:welding | secretary",
        "welding vice director | skill:welding | vice director",
        "焊接董事长 | skill:welding | 董事长",
        "焊接讲师 | skill:welding | 讲师",
        "welding engineer | skill:welding | ''",
        "焊接工程师 | skill:welding | ''",
        "project manager | skill:project-management | ''"
      })
  void readsPosts(String text, String parts, String rest) {
    var read = read(text);
    assertThat(parts(read)).isEqualTo(parts);
    assertThat(rest(read)).isEqualTo(rest);
    assertThat(read.describes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "精通焊接的工程师 | skill:welding EXPERT",
        "精通德语的焊接工程师 | spoken-language:de C2, skill:welding",
        "welding engineer, fluent German | skill:welding, spoken-language:de C1",
        "engineer proficient in welding | skill:welding PROFICIENT",
      })
  void aLevelIsThatOfWhatFollows(String text, String parts) {
    assertThat(parts(read(text))).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "welder in Baoding or Shijiazhuang | skill:welding, city:baoding, city:shijiazhuang",
        "保定或石家庄的焊接专家 | city:baoding, city:shijiazhuang, skill:welding",
        "保定、石家庄的焊接专家 | city:baoding, city:shijiazhuang, skill:welding",
        "welder in Baoding, Hebei | skill:welding, city:baoding",
        "河北保定的焊接专家 | city:baoding, skill:welding"
      })
  void ofPlacesThoseCountThatContainNoOther(String text, String parts) {
    var read = read(text);
    assertThat(parts(read)).isEqualTo(parts);
    assertThat(rest(read)).isEmpty();
  }

  @Test
  void severalPlacesAreOneThingThatIsSaid() {
    assertThat(read("Baoding or Shijiazhuang").describes()).isFalse();
    assertThat(read("Baoding welding").describes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "welding demand, true, true, false",
    "焊接需求, true, true, false",
    "welding engineer, false, false, true",
    "welding engineer jobs, true, true, true",
    "焊接工程师岗位, true, true, true",
    "jobs for engineers in Baoding, true, true, true",
    "招聘焊接专家, false, false, true",
    "tunnel opening expert, false, false, true",
    "expert in heat demand response, true, false, true",
    "lead battery welding in Baoding, false, false, false",
    "lead engineer, false, false, true",
    "welding in Baoding, false, false, false"
  })
  void tellsWhatIsLookedFor(String text, boolean demand, boolean alone, boolean person) {
    var read = read(text);
    assertThat(read.isOfDemand()).isEqualTo(demand);
    assertThat(read.isOfDemandAlone()).isEqualTo(alone);
    assertThat(read.isOfPerson()).isEqualTo(person);
  }
}
