package org.talentgraph.reading;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.reading.DraftReader.Side;

class RecognisersTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private final Vocabulary vocabulary = SeedVocabulary.read();

  RecognisersTests() throws IOException {}

  private Understanding read(String text, Side side) {
    return DraftReader.read(text, vocabulary, TODAY, side);
  }

  private String values(String text, PartField... fields) {
    return read(text, Side.DEMAND).parts().stream()
        .filter(part -> List.of(fields).contains(part.field()) && part.counts())
        .sorted(comparing(Part::field))
        .map(part -> part.level() == null ? part.value() : part.value() + " " + part.level())
        .collect(joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from March|2027-03-01",
        "from 15 September 2026 until 1 October|2026-09-15 2026-10-02",
        "2027-03-01 to 2027-04-30|2027-03-01 2027-05-01",
        "1,23.4.5|''",
        "for 3 months from April 2027|2027-04-01 2027-07-01",
        "for half a year from next month|2026-10-01 2027-04-01",
        "in Q2|2027-04-01 2027-07-01",
        "by the end of next year|2028-01-01",
        "from the end of March|2027-03-21",
        "next year|2027-01-01 2028-01-01",
        "for six weeks|P42D",
        "for the next six weeks|2026-09-15 2026-10-27",
        "you may come in May|2027-05-01 2027-06-01",
        "三月起|2027-03-01",
        "三月起半年|2027-03-01 2027-09-01",
        "2027年3月5日至6月4日|2027-03-05 2027-06-05",
        "从明年三月到后年二月|2027-03-01 2028-03-01",
        "明年底前完成|2028-01-01",
        "第二季度|2027-04-01 2027-07-01",
        "十一月上旬开始，为期十五天|2026-11-01 2026-11-16",
        "即日起|2026-09-15",
        "十二月底起|2026-12-21"
      })
  void datesInWords(String time, String expected) {
    assertThat(
            values(
                "We need a welding engineer 招焊接工程师, " + time + ".",
                PartField.START,
                PartField.END,
                PartField.DURATION))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300k RMB|300000",
        "1.2 million a year|1200000",
        "RMB 25,000 a month|300000",
        "¥300,000|300000",
        "30-40万|400000",
        "年薪30万|300000",
        "年薪一百二十万元|1200000",
        "月薪两万五千元|300000",
        "50,000 USD|''",
        "5 million euro|''",
        "a budget of 2 million RMB|''",
        "400 yuan a day|''"
      })
  void pay(String pay, String expected) {
    assertThat(values("Welding engineer wanted 招焊接工程师, " + pay + ".", PartField.PAY))
        .isEqualTo(expected);
  }

  @Test
  void anExpertExpectsTheLowerEndOfARange() {
    var text = "Welding engineer, I expect 300k-400k RMB a year.";
    assertThat(read(text, Side.EXPERT).counted(PartField.PAY).map(Part::value))
        .containsExactly("300000");
    assertThat(read(text, Side.DEMAND).counted(PartField.PAY).map(Part::value))
        .containsExactly("400000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German-speaking welding engineer wanted|spoken-language:de",
        "welding engineer wanted who knows German battery standards|''",
        "welding engineer wanted, fluent in English and German|spoken-language:en C1"
            + " spoken-language:de C1",
        "welding engineer wanted, German C1, French at level B1|spoken-language:de C1"
            + " spoken-language:fr B1",
        "welding engineer wanted, business level Japanese|spoken-language:ja B2",
        "welding engineer wanted, German is a plus|''",
        "招焊接工程师，德语流利|spoken-language:de C1",
        "招焊接工程师，精通日语|spoken-language:ja C2",
        "招焊接工程师，会法语者优先|''",
        "招懂德国标准的焊接工程师|''"
      })
  void languages(String text, String expected) {
    assertThat(values(text, PartField.LANGUAGE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two welding engineers|2",
        "welding engineers (3)|3",
        "焊接工程师3名|3",
        "两位焊接专家|2",
        "welding engineer with two years of experience|''",
        "a welding engineer for two months|''"
      })
  void quantity(String text, String expected) {
    assertThat(values(text + " wanted", PartField.QUANTITY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RSA welding engineer|country:ZA",
        "mining expert from the DRC|country:CD",
        "PNG welding engineer|country:PG",
        "德國焊接工程師|country:DE",
        "來自韓國的焊接工程師|country:KR",
      })
  void countriesAreNamedShortAndInTraditionalCharacters(String text, String countries) {
    var read = ExpertReader.read(text, vocabulary, TODAY);
    assertThat(read.counted(PartField.NATIONALITY).map(Part::value).collect(joining(" ")))
        .isEqualTo(countries);
  }

  @Test
  void whatMeansNothingIsTold() {
    var read = read("We need a welding engineer for the frobnicator in Tangshan.", Side.DEMAND);
    assertThat(read.notUnderstood().stream().map(Span::text)).containsExactly("frobnicator");
  }

  @Test
  void theLongestNameWins() {
    assertThat(values("Need a battery management system specialist", PartField.SKILL))
        .isEqualTo("skill:battery-management-systems");
    assertThat(values("诚聘新能源汽车行业的电池管理系统专家", PartField.SKILL, PartField.INDUSTRY))
        .isEqualTo("skill:battery-management-systems industry:new-energy-vehicles");
  }

  @Test
  void readsAnExpert() {
    var read =
        read(
            "I am a fuel cell scientist with a PhD and 12 years of experience, German native,"
                + " English C1, living in Hangzhou, available from January 2027, part time or as a"
                + " consultant.",
            Side.EXPERT);
    assertThat(read.parts().stream().filter(Part::counts).map(Part::value))
        .contains(
            "skill:fuel-cells",
            "DOCTORATE",
            "12",
            "spoken-language:de",
            "spoken-language:en",
            "city:hangzhou",
            "2027-01-01",
            "SHORT_TERM",
            "CONSULTING");
    assertThat(read("今天天气很好，我们去公园散步。", Side.EXPERT).describes()).isFalse();
  }

  @Test
  void aLongTextIsReadFast() {
    var text =
        Stream.generate(() -> "We need a welding engineer, 招焊接工程师, ").limit(60).collect(joining());
    read(text, Side.DEMAND);
    var begin = System.nanoTime();
    read(text, Side.DEMAND);
    assertThat(System.nanoTime() - begin).isLessThan(500_000_000);
  }
}
