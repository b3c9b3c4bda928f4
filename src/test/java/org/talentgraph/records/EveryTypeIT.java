package org.talentgraph.records;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.model.DerivedInputs;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.RealSchema;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record of each type is saved, read back, saved again, and removed. */
@IntegrationTest
class EveryTypeIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired GraphModel model;
  @Autowired Neo4jClient client;

  private Editor editor;

  /** Sees also those that editors do not. */
  private Caller admin;

  @BeforeEach
  void open() {
    editor = new Editor(port);
    admin = new Caller(port).as(Role.ADMIN);
  }

  @AfterEach
  void clean() {
    editor.clean();
    editor.close();
    admin.close();
  }

  static Stream<String> types() {
    return RealSchema.model().nodeTypes().stream().map(GraphType::name).sorted();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isSavedReadSavedAgainAndRemoved(String name) {
    var type = model.getType(name);
    Map<String, Object> given = new HashMap<>(new MadeUpRecords(model, client).of(type));
    if (name.equals("Interest")) { // of which an editor sees its own
      given.putAll(Map.of("expressedBy", "editor", "expressedAs", "EDITOR"));
    }
    var record = Editor.record(DerivedInputs.fieldOf(type), given);
    var id = editor.save(record).at("/records/0/id").asString();
    assertThat(id).startsWith(MadeIds.kind(type) + ":made-up-");

    var read =
        admin.ask("{ node(id: \"%s\") { ... on %s { %s } } }".formatted(id, name, all(type)));
    assertThat(read.get("errors")).as("%s", read).isNull();
    given.forEach((field, value) -> holds(type, field, value, read.at("/data/node")));

    var again = editor.save(record);
    assertThat(again.at("/records/0/outcome").asString()).isEqualTo("UNCHANGED");
    assertThat(again.get("change").isNull()).isTrue();

    var removed = editor.remove(true, false, id);
    assertThat(removed.get("errors")).as("%s", removed).isNull();
    assertThat(editor.ask("{ node(id: \"%s\") { id } }".formatted(id)).at("/data/node").isNull())
        .isTrue();
  }

  private static String all(GraphType type) {
    return type.fields().values().stream()
        .filter(DerivedInputs::isWritable)
        .map(
            field ->
                switch (field) {
                  case Property property when property.bilingual() ->
                      "%1$s_en: %1$s(in: EN) %1$s_zh: %1$s(in: ZH)".formatted(property.name());
                  case Relation relation when relation.cardinality() == Cardinality.CONNECTION ->
                      relation.name() + "(first: 5) { edges { node { ... on Node { id } } } }";
                  case Relation relation -> relation.name() + " { ... on Node { id } }";
                  case Property property -> property.name();
                  default -> "";
                })
        .collect(joining(" "));
  }

  private static void holds(GraphType type, String field, Object given, JsonNode read) {
    switch (type.field(field)) {
      case Property property when property.bilingual() -> {
        assertThat(read.get(field + "_en").asString()).isEqualTo(((Map<?, ?>) given).get("en"));
        assertThat(read.get(field + "_zh").asString()).isEqualTo(((Map<?, ?>) given).get("zh"));
      }
      case Relation _ ->
          assertThat(ids(read.get(field)))
              .as(field)
              .containsExactlyElementsOf(ids(JSON.valueToTree(given)));
      default -> assertThat(read.get(field).asString()).isEqualTo(given.toString());
    }
  }

  private static List<String> ids(JsonNode tree) {
    return tree.findValuesAsString("id");
  }
}
