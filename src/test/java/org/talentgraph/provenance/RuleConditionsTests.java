package org.talentgraph.provenance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documented rules ask for and pay is data that a program can hold against a case. */
class RuleConditionsTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Pattern LIST = Pattern.compile("\\|");
  private static final Set<String> DESCRIBING_KINDS = Set.of("OBLIGATION", "PROCEDURE", "PURPOSE");
  private static final Set<String> PAYING_KINDS = Set.of("SUBSIDY", "BONUS", "SHARE", "COMMISSION");
  private static final List<String> LIMITS = List.of("degree", "yearsMin", "ageMax", "durationMin");
  private static final List<String> LINKS =
      List.of("HAS_CONDITION", "QUALIFIED_BY", "IN_FIELD", "REQUIRES_CLASS");

  /** Of which enum the values of a condition are constants, by its fact. */
  private static final Map<String, String> ENUMS =
      Map.of(
          "ORIGIN", "ExpertOrigin",
          "DEGREE", "DegreeLevel",
          "POST", "PostRank",
          "EMPLOYER_KIND", "InstitutionKind");

  /** Of which labels the values of a condition are ids, by its fact. */
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "AWARD", List.of("Award"),
          "INDUSTRY", List.of("Industry"),
          "PROGRAMME", List.of("Programme"),
          "QUALIFICATION", List.of("Catalogue", "CatalogueVersion"),
          "CIRCUMSTANCE", List.of("Condition"),
          "GRANTED", List.of("PermitClass", "TalentClass", "Rule"));

  @Test
  void everyRuleThatCanBeMetAsksForSomething() {
    var linked =
        LINKS.stream()
            .flatMap(type -> DATA.relationships(type).stream())
            .map(row -> row.get("from"))
            .collect(toSet());
    assertThat(DATA.nodes("Rule"))
        .filteredOn(rule -> !DESCRIBING_KINDS.contains(rule.get("kind")))
        .isNotEmpty()
        .allMatch(
            rule ->
                linked.contains(rule.get("id"))
                    || LIMITS.stream().anyMatch(limit -> !rule.get(limit).isEmpty()));
  }

  @Test
  void everyValueOfAConditionIsAConstantOrAnIdThatExists() throws IOException {
    var enums = enums();
    assertThat(DATA.nodes("Condition"))
        .isNotEmpty()
        .allSatisfy(
            condition ->
                assertThat(list(condition, "values"))
                    .as(condition.get("id"))
                    .isSubsetOf(permitted(condition.get("fact"), enums)));
  }

  @Test
  void everyFactButACircumstanceSaysWhatFulfilsIt() {
    assertThat(DATA.nodes("Condition"))
        .filteredOn(condition -> !condition.get("fact").equals("CIRCUMSTANCE"))
        .allMatch(
            condition ->
                Stream.of("atLeast", "atMost", "values", "at")
                    .anyMatch(column -> !condition.get(column).isEmpty()));
  }

  @Test
  void everyConditionIsAskedForByARuleOrIncludedInAnother() {
    var included =
        DATA.nodes("Condition").stream()
            .filter(condition -> condition.get("fact").equals("CIRCUMSTANCE"))
            .flatMap(condition -> list(condition, "values").stream());
    var asked =
        Stream.of("HAS_CONDITION", "ASKS") // by a rule, or by a reading of it
            .flatMap(type -> DATA.relationships(type).stream())
            .map(row -> row.get("to"));
    assertThat(Stream.concat(included, asked))
        .containsAll(DATA.nodes("Condition").stream().map(row -> row.get("id")).toList());
  }

  @Test
  void everyAmountSaysWhatItIs() {
    assertThat(DATA.nodes("Rule"))
        .filteredOn(
            rule ->
                PAYING_KINDS.contains(rule.get("kind"))
                    || Stream.of("amountMin", "amountMax", "share")
                        .anyMatch(column -> !rule.get(column).isEmpty()))
        .isNotEmpty()
        .noneMatch(rule -> rule.get("amountBasis").isEmpty());
  }

  @Test
  void theSharesOfThosePayingTogetherAreTheShareOfTheRule() {
    for (var rule : DATA.nodes("Rule")) {
      var shares =
          DATA.relationships("FUNDED_BY").stream()
              .filter(row -> row.get("from").equals(rule.get("id")))
              .map(row -> row.get("share"))
              .filter(share -> !share.isEmpty())
              .map(BigDecimal::new)
              .toList();
      if (!shares.isEmpty()) {
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
            .as(rule.get("id"))
            .isEqualByComparingTo(new BigDecimal(rule.get("share")));
      }
    }
  }

  @Test
  void everyShareSaysWhatItIsOfAndHowItLimits() {
    assertThat(DATA.nodes("Rule"))
        .filteredOn(rule -> !rule.get("share").isEmpty())
        .isNotEmpty()
        .noneMatch(rule -> rule.get("shareQualifier").isEmpty())
        .noneMatch(rule -> rule.get("sharePerEn").isEmpty())
        .noneMatch(rule -> Set.of("FIXED", "NOT_STATED").contains(rule.get("amountBasis")));
  }

  @ParameterizedTest
  @CsvSource({
    "rent, bachelor, BACHELOR",
    "rent, master, MASTER",
    "rent, doctorate, DOCTORATE",
    "purchase, bachelor, BACHELOR",
    "purchase, master, MASTER",
    "purchase, doctorate, DOCTORATE"
  })
  void aHousingAllowanceOfShijiazhuangIsForOneDegreeOnly(
      String allowance, String key, String degree) {
    var rule = "rule:shijiazhuang-%s-%s".formatted(allowance, key);
    assertThat(DATA.relationships("HAS_CONDITION"))
        .filteredOn(row -> row.get("from").equals(rule))
        .extracting(row -> DATA.node("Condition", row.get("to")))
        .filteredOn(condition -> condition.get("fact").equals("DEGREE"))
        .singleElement()
        .satisfies(condition -> assertThat(list(condition, "values")).containsExactly(degree));
  }

  /** The values that a condition on a fact may have; none where it is a number or circumstance. */
  private static Set<String> permitted(String fact, Map<String, Set<String>> enums) {
    if (fact.equals("ACADEMICIAN")) {
      return Set.of("true");
    }
    if (ENUMS.containsKey(fact)) {
      return enums.get(ENUMS.get(fact));
    }
    return LABELS.getOrDefault(fact, List.of()).stream()
        .flatMap(label -> DATA.nodes(label).stream())
        .map(row -> row.get("id"))
        .collect(toSet());
  }

  private static List<String> list(Map<String, String> row, String column) {
    return LIST.splitAsStream(row.get(column)).filter(value -> !value.isEmpty()).toList();
  }

  /** The constants of every enum of the SDL. */
  private static Map<String, Set<String>> enums() throws IOException {
    Map<String, Set<String>> enums = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("graph-schema/graphql"))) {
      for (var file : files.toList()) {
        new SchemaParser()
            .parse(Files.readString(file))
            .getTypes(EnumTypeDefinition.class)
            .forEach(type -> enums.put(type.getName(), constants(type)));
      }
    }
    return enums;
  }

  private static Set<String> constants(EnumTypeDefinition type) {
    return type.getEnumValueDefinitions().stream()
        .map(EnumValueDefinition::getName)
        .collect(toSet());
  }
}
