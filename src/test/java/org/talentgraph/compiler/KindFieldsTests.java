package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.KindField;
import org.talentgraph.model.RealSchema;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;
import org.talentgraph.plan.Values;

/** Filters by fields of single kinds of an interface, and what a caller may not see of them. */
class KindFieldsTests {

  private final GraphModel model = RealSchema.model();
  private final PlannedReads reads =
      new PlannedReads(
          model,
          new StatementFiles(new DefaultResourceLoader()),
          new Cursors("secret"),
          new GraphReads(null, null, Duration.ZERO, 10, List.of()));

  @Test
  void areThoseOfAllKindsThatDoNotDiffer() {
    assertThat(KindField.all(model, "Organisation")).containsKeys("kind", "demands", "level");
    assertThat(KindField.all(model, "Platform")).containsKey("teamSize").doesNotContainKey("kind");
    assertThat(KindField.all(model, "Institution")).isEmpty();
    assertThat(KindField.all(model, "Node")).isEmpty();
    var demands = KindField.of(model, "Organisation", "demands");
    assertThat(demands).extracting(KindField::kinds).isEqualTo(Set.of("Institution"));
  }

  @Test
  void ofRelationshipsAreAskedOfTheirKinds() {
    var where = Map.<String, Object>of("host", Map.of("demands", Map.of("some", Map.of())));
    assertThat(statement(where, Visibility.EVERYTHING))
        .containsPattern("n\\d+:`Institution`[^}]*EXISTS \\{ MATCH \\(n\\d+\\)-\\[r\\d+:`POSTED`");
  }

  @ParameterizedTest
  @CsvSource({"kind, eq, ENTERPRISE", "demands, some, ''", "size, isNull, true"})
  void areRefusedWhereTheFieldOfAKindIsHidden(String field, String operator, String operand) {
    Object value = operand.isEmpty() ? Map.of() : operand.equals("true") ? true : operand;
    var host = Map.<String, Object>of(field, Map.of(operator, value));
    var hidden = hidden("Institution", field);
    for (var where :
        List.of(host, Map.of("not", host), Map.<String, Object>of("or", List.of(host)))) {
      assertThatThrownBy(() -> statement(Map.of("host", where), hidden))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HIDDEN_FIELD));
    }
    assertThat(statement(Map.of("host", host), hidden("Institution", "aliases")))
        .contains("EXISTS");
  }

  @Test
  void reachOnlyWhatWasValid() {
    var where = Map.<String, Object>of("host", Map.of("projects", Map.of("some", Map.of())));
    var day = new View(Optional.of(new AsOf(LocalDate.of(2020, 1, 1))), Visibility.EVERYTHING);
    assertThat(statement(where, day)).containsPattern("r\\d+:`PARTICIPATES_IN`[^}]*validFrom");
  }

  private static Visibility hidden(String kind, String hidden) {
    return new Visibility() {
      @Override
      public boolean shows(String type, String field) {
        return !(type.equals(kind) && field.equals(hidden));
      }
    };
  }

  private String statement(Map<String, Object> where, Visibility visibility) {
    return statement(where, new View(Optional.empty(), visibility));
  }

  private String statement(Map<String, Object> where, View view) {
    var field = model.getType("Query").field("platforms");
    var total = new Selection("totalCount", "totalCount", Map.of(), Set.of(), List.of());
    var selection =
        new Selection("platforms", "platforms", Map.of("where", where), Set.of(), List.of(total));
    var plan =
        reads.plan(
            List.of(new Reading(field, selection)), Language.EN, view, new Values(View.WHOLE));
    return reads.statement(plan);
  }
}
