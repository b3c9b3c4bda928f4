package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.files.Mapping;

/** Numbers and dates as people write them are told of, with what to write instead. */
class CellChecksTests {

  private static final Place PLACE = new Place("facts/rule.csv", 2, null);

  private static Findings check(String type, String field, String cell) {
    var findings = new Findings();
    var scalar = GraphQLScalarType.newScalar(Scalars.GraphQLString).name(type).build();
    var mapping = new Mapping(Map.of("cell", new Mapping.Target(field, scalar)));
    var sound =
        new CellChecks(mapping, findings).areSound(new Table.Row(PLACE, Map.of("cell", cell)));
    assertThat(sound).isEqualTo(findings.areSound());
    return findings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Date # validFrom # 2024年7月1日 # Write 2024-07-01.",
        "Date # validFrom # 2024/7/1 # Write 2024-07-01.",
        "Date # validFrom # soon # Write it as 2026-07-01.",
        "Money # amountMin # 20万 # Write 200000.",
        "Money # amountMin # 1.5亿元 # Write 150000000.",
        "Money # amountMin # RMB 3,000 # Write 3000.",
        "Money # amountMin # much # Write it in yuan, by digits only.",
        "Int # ageMax # 1,200 # Write 1200.",
        "Int # ageMax # 59.5 # Write it by digits only.",
        "Float # share # 40% # Write 0.4.",
        "Float # share # 12.5％ # Write 0.125.",
        "Float # share # about half # Write it by digits only.",
        "Float # value # 40% # Write 40, and PERCENT as the unit.",
        "Float # value # 1,200 # Write 1200.",
        "Float # value # 20万 # Write 200000.",
        "String # durationMin # 36个月 # Write P36M.",
        "String # durationMax # 三年 # Write P3Y.",
        "String # durationMin # 满一年 # Write it as P3Y for three years, P36M for 36 months.",
        "String # durationMax # two years # Write P2Y.",
        "String # durationMax # 半年 # Write P6M.",
        "String # durationMax # a year # Write P1Y.",
        "String # durationMax # 30天 # Write P30D.",
        "String # durationMax # 2 weeks # Write P2W.",
        "String # durationMax # p2y6m # Write P2Y6M.",
        "String # durationMax # P # Write it as P3Y for three years, P36M for 36 months.",
        "String # durationMax # P1.5Y # Write it as P3Y for three years, P36M for 36 months."
      })
  void tellsWhatToWriteInstead(String type, String field, String cell, String instead) {
    assertThat(check(type, field, cell).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.column()).isEqualTo("cell");
              assertThat(problem.message().english()).contains(cell).endsWith(instead);
              assertThat(problem.message().chinese()).contains(cell).containsPattern("请.*写");
            });
  }

  @ParameterizedTest
  @CsvSource({"durationMin, P1Y", "durationMax, P2Y6M", "durationMax, P10D", "note, 三年"})
  void aDurationIsWrittenAsTheGraphHasIt(String field, String cell) {
    assertThat(check("String", field, cell).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Date, 2024-07-01",
    "Money, 200000",
    "Money, 2999.5",
    "Int, 60",
    "Float, 0.4",
    "Float, -3",
    "String, 20万元"
  })
  void whatIsWrittenAsItIsReadIsSound(String type, String cell) {
    assertThat(check(type, "field", cell).problems()).isEmpty();
  }

  @Test
  void anEmptyCellSaysNothing() {
    assertThat(check("Money", "amountMin", " ").problems()).isEmpty();
  }
}
