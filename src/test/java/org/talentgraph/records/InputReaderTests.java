package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.RealSchema;

class InputReaderTests {

  private static final GraphModel MODEL = RealSchema.model();

  private final InputProblems problems = new InputProblems();

  private InputRecord read(String type, Map<String, ?> given) {
    return new InputReader(MODEL, problems).read(List.of(Map.of(type, given))).getFirst();
  }

  private static Map<String, @Nullable Object> nulls(String... keys) {
    Map<String, @Nullable Object> nulls = new HashMap<>();
    for (var key : keys) {
      nulls.put(key, null);
    }
    return nulls;
  }

  private void refused(String... codesAndPlaces) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(problems::refuse)
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(each -> each.code() + " " + each.argument())
                    .containsExactly(codesAndPlaces));
  }

  @Test
  void readsValuesAsTheyAreStored() {
    var record =
        read(
            "expert",
            Map.of(
                "id",
                "expert:a",
                "ifVersion",
                3,
                "name",
                Map.of("en", "Anna"),
                "desiredSalary",
                new BigDecimal("600000.00"),
                "birthYear",
                1970,
                "modes",
                List.of("PROJECT"),
                "citations",
                List.of("citation:x")));
    assertThat(record.path()).isEqualTo("records[0].expert");
    assertThat(record.id()).isEqualTo("expert:a");
    assertThat(record.ifVersion()).isEqualTo(3);
    assertThat(record.properties())
        .containsOnly(
            entry("nameEn", "Anna"),
            entry("desiredSalary", 600000L),
            entry("birthYear", 1970L),
            entry("modes", List.of("PROJECT")),
            entry("citations", List.of("citation:x")));
    problems.refuse();
  }

  @Test
  void clearsWhatIsNull() {
    var record = read("expert", nulls("birthYear", "profile", "modes", "residence", "skills"));
    assertThat(record.properties())
        .containsOnly(
            entry("birthYear", null),
            entry("profileEn", null),
            entry("profileZh", null),
            entry("modes", List.of()));
    assertThat(record.links())
        .extracting(links -> links.relation().name(), InputLinks::whole, InputLinks::links)
        .containsExactlyInAnyOrder(
            tuple("residence", true, List.of()), tuple("skills", true, List.of()));
    problems.refuse();
  }

  @Test
  void readsLinks() {
    var record =
        read(
            "expert",
            Map.of(
                "residence", Map.of("id", "city:baoding"),
                "skills",
                    Map.of(
                        "add", List.of(Map.of("id", "skill:optics", "level", "EXPERT")),
                        "remove", List.of("skill:welding"))));
    assertThat(record.links())
        .filteredOn(links -> links.relation().name().equals("skills"))
        .singleElement()
        .satisfies(
            links -> {
              assertThat(links.whole()).isFalse();
              assertThat(links.links())
                  .containsExactly(
                      new InputLinks.Link(
                          "records[0].expert.skills.add[0]",
                          "skill:optics",
                          Map.of("level", "EXPERT")));
              assertThat(links.removed())
                  .containsExactly(entry("records[0].expert.skills.remove[0]", "skill:welding"));
            });
    assertThat(record.links())
        .filteredOn(links -> links.relation().name().equals("residence"))
        .singleElement()
        .satisfies(links -> assertThat(links.whole()).isTrue());
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirPlaces() {
    var skill = Map.of("id", "skill:optics", "level", "EXPERT");
    var given = new HashMap<String, @Nullable Object>(nulls("origin", "name"));
    given.put("desiredSalary", new BigDecimal("0.5"));
    given.put("profile", Map.of("zh", " "));
    given.put("modes", List.of("PROJECT", "PROJECT"));
    given.put("skills", Map.of("set", List.of(skill, skill), "remove", List.of("skill:x")));
    read("expert", given);
    refused(
        "MISSING_VALUE records[0].expert.name",
        "MISSING_VALUE records[0].expert.origin",
        "EMPTY_TEXT records[0].expert.profile.zh",
        "REPEATED_VALUE records[0].expert.modes",
        "BAD_NUMBER records[0].expert.desiredSalary",
        "BAD_LINKS records[0].expert.skills",
        "REPEATED_VALUE records[0].expert.skills.set[1]");
  }

  @Test
  void makesReadableIds() {
    assertThat(MadeIds.of(read("expert", Map.of("name", Map.of("en", "Dr. Änna O'Schmidt")))))
        .contains("expert:dr-anna-oschmidt");
    assertThat(MadeIds.of(read("offshoreBase", Map.of("name", Map.of("zh", "石家庄重庆站")))))
        .contains("offshore-base:shi-jia-zhuang-chong-qing-zhan");
    assertThat(MadeIds.of(read("expert", Map.of("name", Map.of("en", "!", "zh", "安娜")))))
        .contains("expert:an-na");
    assertThat(MadeIds.of(read("expert", Map.of()))).isEmpty();
    assertThat(MadeIds.slug("word ".repeat(30))).hasSizeLessThanOrEqualTo(60).endsWith("-word");
    assertThat(MadeIds.numbered("expert:a", 1)).isEqualTo("expert:a");
    assertThat(MadeIds.numbered("expert:a", 2)).isEqualTo("expert:a-2");
    assertThat(MadeIds.mayBe("country:DE")).isTrue();
    assertThat(MadeIds.mayBe("Anna Schmidt")).isFalse();
    assertThat(MadeIds.mayBe("expert:a@2024-01-01")).isFalse();
  }
}
