package org.talentgraph.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriteriaTests {

  private static List<EnumValueDefinition> schema() throws IOException {
    var sdl = Files.readString(Path.of("graph-schema/graphql/criteria.graphqls"));
    return new SchemaParser()
        .parse(sdl)
        .getType("MatchCriterion", EnumTypeDefinition.class)
        .orElseThrow()
        .getEnumValueDefinitions();
  }

  @Test
  void theSchemaListsTheSameCriteriaInTheSameOrder() throws IOException {
    assertThat(schema())
        .extracting(EnumValueDefinition::getName)
        .isEqualTo(Criteria.ALL.stream().map(Criterion::name).toList());
  }

  @Test
  void theSchemaNamesTheirWeightsAndSides() throws IOException {
    assertThat(schema())
        .allSatisfy(
            value -> {
              var criterion = Criteria.named(value.getName());
              var side =
                  criterion.side() == Criterion.Side.EXPERT ? "; judges what the expert wants" : "";
              assertThat(value.getDescription().getContent())
                  .startsWith(
                      String.format(
                          Locale.ROOT, "Usual weight %.2f%s. ", criterion.weight(), side));
            });
  }

  @Test
  void theWeightsAddUpToOne() {
    assertThat(Criteria.ALL.stream().mapToDouble(Criterion::weight).sum())
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void theWordsAreThereInBothLanguages() throws IOException {
    var english = words("reasons.properties");
    assertThat(words("reasons_zh.properties")).isEqualTo(english);
    assertThat(Criteria.ALL)
        .allSatisfy(
            criterion ->
                assertThat(english).anyMatch(key -> key.startsWith(criterion.name() + ".")));
  }

  private static Set<String> words(String file) throws IOException {
    try (var stream = Criteria.class.getResourceAsStream(file)) {
      var words = new Properties();
      words.load(stream);
      return words.stringPropertyNames();
    }
  }
}
