package org.talentgraph.security;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.RealSchema;

/**
 * The tables of docs/roles.md, which are written from the SDL: {@code mvn test -Dfast
 * -Dtest=RolesDocumentTests -Droles.renew=true}.
 */
class RolesDocumentTests {

  private static final Path DOCUMENT = Path.of("docs/roles.md");
  private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

  private final GraphQLSchema schema =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(RealSchema.registry(RealSchema.model()));

  @Test
  void isWhatTheSchemaSays() throws IOException {
    var text = Files.readString(DOCUMENT);
    var renewed = with(with(text, "roles", roles()), "fields", fields());
    if (Boolean.getBoolean("roles.renew")) {
      Files.writeString(DOCUMENT, renewed);
    }
    assertThat(DOCUMENT).hasContent(renewed);
  }

  private static String with(String text, String name, String table) {
    var place = Pattern.compile("(?s)(<!-- %s -->\n).*?(<!-- end -->)".formatted(name));
    var found = place.matcher(text);
    assertThat(found.find()).as("a place for %s", name).isTrue();
    return text.substring(0, found.end(1)) + "\n" + table + "\n" + text.substring(found.start(2));
  }

  private String roles() {
    var role = (GraphQLEnumType) Objects.requireNonNull(schema.getType("Role"));
    return "| role | who |\n|---|---|\n"
        + role.getValues().stream()
            .map(each -> "| `%s` | %s |\n".formatted(each.getName(), each.getDescription()))
            .collect(joining());
  }

  private String fields() {
    var allowances = Allowances.of(schema);
    var columns = Stream.of(Role.values()).skip(1).toList();
    return "| field | what | %s |\n|---|---|%s\n"
            .formatted(
                columns.stream().map(each -> "`" + each + "`").collect(joining(" | ")),
                "---|".repeat(columns.size()))
        + allowances.byField().keySet().stream()
            .filter(field -> !isOfAnInterface(field, allowances))
            .sorted(comparing(RolesDocumentTests::place))
            .map(field -> row(field, allowances, columns))
            .collect(joining());
  }

  /** What an interface says of a field holds for all its types. */
  private boolean isOfAnInterface(String field, Allowances allowances) {
    var parts = field.split("\\.");
    return schema.getType(parts[0]) instanceof GraphQLImplementingType type
        && type.getInterfaces().stream()
            .anyMatch(
                each ->
                    allowances
                        .roles(each.getName() + "." + parts[1])
                        .equals(allowances.roles(field)));
  }

  /** Root fields first, in the order of the kinds of operation. */
  private static String place(String field) {
    var root = ROOTS.indexOf(field.substring(0, field.indexOf('.')));
    return (root < 0 ? ROOTS.size() : root) + field;
  }

  private String row(String field, Allowances allowances, List<Role> columns) {
    var roles = allowances.roles(field);
    assertThat(roles).as("%s, for guests too", field).doesNotContain(Role.GUEST);
    return "| `%s` | %s | %s |\n"
        .formatted(
            field,
            what(field),
            columns.stream().map(each -> roles.contains(each) ? "✓" : "").collect(joining(" | ")));
  }

  /** The first sentence of its description. */
  private String what(String field) {
    var parts = field.split("\\.");
    var type = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(parts[0]));
    GraphQLFieldDefinition definition = type.getFieldDefinition(parts[1]);
    return definition.getDescription().replaceFirst("(?s)(?<=[a-z)`\"])[.:;].*", "").strip();
  }
}
