package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

@IntegrationTest
class EnumValuesIT {

  @Autowired HttpGraphQlTester graphql;

  @Test
  void saysWhatTheValuesAreCalled() {
    var values =
        graphql
            .document(
                """
                { enumValues(type: "ExpertOrigin") {
                  value label zh: label(in: ZH) description about: description(in: ZH) } }\
                """)
            .execute()
            .path("enumValues")
            .entityList(Map.class)
            .get();
    assertThat(values)
        .extracting("value")
        .containsExactly("FOREIGN", "RETURNEE", "HONG_KONG_MACAO_TAIWAN", "DOMESTIC");
    assertThat(values.getFirst())
        .isEqualTo(
            Map.of(
                "value", "FOREIGN",
                "label", "Foreign expert",
                "zh", "外国专家",
                "description", "Foreign expert.",
                "about", "外国专家。"));
  }

  @Test
  void asksWhichEnumWasMeant() {
    graphql
        .document("{ enumValues(type: \"ExpertOrigins\") { value } }")
        .execute()
        .errors()
        .satisfy(
            errors -> {
              Refused.with("UNKNOWN_ENUM").accept(errors);
              assertThat(errors.getFirst().getMessage()).contains("Did you mean ExpertOrigin?");
            });
  }
}
