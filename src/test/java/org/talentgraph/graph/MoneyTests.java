package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

  private static final GraphQLContext NONE = GraphQLContext.getDefault();

  private final Money money = new Money();

  /** 0.1 + 0.2 and 9007199254740993 are no doubles. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "600000", "1234.56", "0.1", "9007199254740993", "-1"})
  void comesBackAsItWasSent(String text) {
    var read = money.parseValue(text, NONE, Locale.ROOT);
    assertThat(read).isEqualTo(new BigDecimal(text));
    assertThat(money.serialize(read, NONE, Locale.ROOT)).isEqualTo(text);
  }

  @Test
  void isWrittenWithoutAnExponent() {
    assertThat(money.serialize(new BigDecimal("2.4E+5"), NONE, Locale.ROOT)).isEqualTo("240000");
    assertThat(money.serialize(600_000L, NONE, Locale.ROOT)).isEqualTo("600000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "600,000", "RMB 5", "", "NaN", "1.", "0x10"})
  void isRefusedWhereItIsNoDecimalNumber(String text) {
    assertThatExceptionOfType(CoercingParseValueException.class)
        .isThrownBy(() -> money.parseValue(text, NONE, Locale.ROOT));
  }
}
