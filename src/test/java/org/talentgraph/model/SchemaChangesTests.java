package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published schema beside that of the last version, {@code docs/schema.graphql}. At a release:
 * {@code mvn test -Dfast -Dtest=SchemaChangesTests -Dschema.renew=true}.
 */
class SchemaChangesTests {

  private static final Path LAST_VERSION = Path.of("docs/schema.graphql");

  @Test
  void nothingIsTakenAwayThatWasNotDeprecatedFirst() throws IOException {
    if (Boolean.getBoolean("schema.renew")) {
      Files.writeString(LAST_VERSION, published());
    }
    assertThat(BreakingChanges.between(Files.readString(LAST_VERSION), published()))
        .as("deprecate first, and take away in a later version (CONTRIBUTING.md)")
        .isEmpty();
  }

  private static String published() {
    var registry = RealSchema.registry(RealSchema.model());
    StorageDirectives.remove(registry);
    return new SchemaPrinter().print(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry));
  }

  private static final String OLD =
      """
      type Query { experts(first: Int, where: Where): [Expert] old: Old @deprecated }
      type Expert { name: String! fax: String @deprecated }
      type Old { name: String }
      input Where { origin: Origin }
      enum Origin { FOREIGN RETURNEE @deprecated }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: String!          | name: String           | Expert.name
          name: String!          | title: String!         | Expert.name
          first: Int,            | first: String,         | Query.experts
          first: Int,            | ''                     | Query.experts
          first: Int,            | first: Int, day: Int!, | Query.experts
          origin: Origin         | origin: Origin!        | Where.origin
          FOREIGN                | DOMESTIC               | Origin
          """)
  void aChangeThatBreaksClientsIsFound(String before, String after, String place) {
    assertThat(BreakingChanges.between(OLD, OLD.replace(before, after)))
        .singleElement()
        .asString()
        .startsWith(place + ":");
  }

  @Test
  void whatWasDeprecatedMayGoAndMoreMayCome() {
    var later =
        """
        type Query { experts(first: Int, where: Where, last: Int): [Expert] }
        type Expert { name: String! email: String }
        input Where { origin: Origin name: String }
        enum Origin { FOREIGN DOMESTIC }
        """;
    assertThat(BreakingChanges.between(OLD, later)).isEqualTo(List.of());
  }
}
