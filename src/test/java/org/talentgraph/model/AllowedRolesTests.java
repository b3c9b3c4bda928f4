package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

class AllowedRolesTests {

  private static final String SDL =
      """
      directive @allowed(to: [Role!]!) on FIELD_DEFINITION
      enum Role { GUEST EDITOR ADMIN }
      type Query { "All." all: Int "Keys." keys: Int @allowed(to: [ADMIN]) }
      type Mutation { "Saves." save: Int @allowed(to: [EDITOR, ADMIN]) }
      """;

  @Test
  void theDescriptionTellsTheRoles() {
    var registry = new SchemaParser().parse(SDL);
    AllowedRoles.describe(registry);
    assertThat(description(registry, "Query", "all")).isEqualTo("All.");
    assertThat(description(registry, "Query", "keys")).isEqualTo("Keys. For ADMIN.");
    assertThat(description(registry, "Mutation", "save")).isEqualTo("Saves. For EDITOR, ADMIN.");
  }

  @Test
  void everyMutationMustNameItsRoles() {
    var registry =
        new SchemaParser()
            .parse(SDL.replace("type Mutation {", "type Mutation { open: Int remove: Int "));
    assertThatThrownBy(() -> AllowedRoles.describe(registry))
        .isInstanceOf(SchemaRejected.class)
        .hasMessageContaining("Mutation.open: @allowed(to:) does not say")
        .hasMessageContaining("Mutation.remove: @allowed(to:) does not say");
  }

  private static String description(TypeDefinitionRegistry registry, String type, String field) {
    return registry
        .getType(type, ObjectTypeDefinition.class)
        .orElseThrow()
        .getFieldDefinitions()
        .stream()
        .filter(each -> each.getName().equals(field))
        .findFirst()
        .orElseThrow()
        .getDescription()
        .getContent();
  }
}
