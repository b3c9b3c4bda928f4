package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** A problem of the input is told in the words of the folder, whatever values it quotes. */
class PlacesTests {

  private static final GivenFact FACT =
      new GivenFact(new Place("facts/$1.csv", 2, null), "rule", Map.of("id", "rule:one"), null);

  @ParameterizedTest
  @CsvSource({
    "records[0].rule.name is missing, facts/$1.csv row 2 name is missing",
    "id is “records[999].x”, id is “records[999].x”",
    "id is “records[99999999999].x”, id is “records[99999999999].x”",
    "id is “records[1].$1”, id is “records[1].$1”"
  })
  void onlyAPlaceThatIsThereIsPutInOtherWords(String english, String told) {
    var findings = new Findings();
    Places.of(List.of(FACT))
        .tell(new InvalidRequest(ErrorCode.BAD_VALUE, english, "输入有误"), findings);
    assertThat(findings.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message().english()).isEqualTo(told));
  }
}
