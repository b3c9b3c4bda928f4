package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures: what each is about, and that parts add up to their whole. */
class PublishedFiguresTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Map<String, String> WHOLES = DATA.targets("figure", "PART_OF");

  @ParameterizedTest
  @CsvSource({
    "hebei-quality-experts, 59, 2023|2024",
    "hebei-quality-experts, 59,"
        + " baoding|tangshan|langfang|cangzhou|qinhuangdao|shijiazhuang|zhangjiakou|hengshui|xingtai",
    "hebei-quality-experts, 59, jp|kr|de|other-countries",
    "hebei-introduction-experts-2023, 251,"
        + " hebei-introduction-high-end-2023|hebei-introduction-technical-2023",
    "hebei-workstations, 67, hebei-academician-workstations|hebei-nobel-workstations",
    "beilun-demands, 1160, beilun-expert-demands|beilun-technology-demands"
  })
  void partsAddUpToTheirWhole(String whole, BigDecimal total, String parts) {
    List<String> ids =
        Arrays.stream(parts.split("\\|"))
            .map(
                part -> part.contains("-") && !part.startsWith("other") ? part : whole + "-" + part)
            .map(part -> "figure:" + part)
            .toList();
    assertThat(ids).allMatch(id -> ("figure:" + whole).equals(WHOLES.get(id)));
    assertThat(value("figure:" + whole)).isEqualByComparingTo(total);
    assertThat(
            ids.stream().map(PublishedFiguresTests::value).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(total);
  }

  @Test
  void noPartIsLargerThanItsWhole() {
    WHOLES.forEach(
        (part, whole) -> assertThat(value(part)).as(part).isLessThanOrEqualTo(value(whole)));
  }

  @Test
  void everyFigureIsAboutARecordOfTheGraph() {
    var about = DATA.relationships("ABOUT").stream().map(row -> row.get("from")).toList();
    assertThat(DATA.nodes("PublishedFigure"))
        .extracting(row -> row.get("id"))
        .isNotEmpty()
        .isSubsetOf(about);
  }

  @Test
  void aFigureOfOneCityOrCountryIsAboutIt() {
    assertThat(DATA.relationships("ABOUT"))
        .extracting(row -> row.get("from") + " " + row.get("to"))
        .contains(
            "figure:hebei-quality-experts-baoding city:baoding",
            "figure:hebei-quality-experts-jp country:JP",
            "figure:beilun-enterprises district:beilun");
  }

  private static BigDecimal value(String figure) {
    return new BigDecimal(DATA.node("PublishedFigure", figure).get("value"));
  }
}
