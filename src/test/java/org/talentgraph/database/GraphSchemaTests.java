package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.SmallSchema;

class GraphSchemaTests {

  private final GraphSchema schema = GraphSchema.of(SmallSchema.model());

  @Test
  void namesWhatIsStoredAndNothingElse() {
    assertThat(schema.labels()).containsExactly("Firm", "Node", "Party", "Person");
    assertThat(schema.relationshipTypes()).containsExactly("OWNS", "PART_OF", "UNDER", "WORKS_AT");
    assertThat(schema.properties())
        .containsExactly(
            "born",
            "citations",
            "id",
            "kind",
            "name",
            "nameEn",
            "nameEnFolded",
            "nameEnOrder",
            "nameFolded",
            "nameZh",
            "nameZhFolded",
            "nameZhOrder",
            "part",
            "tags",
            "validFrom");
  }

  @Test
  void lacksNothingWhereEveryLabelHasItsKeyAndEveryTypeItsBegin() {
    List<SchemaIndex> there = new ArrayList<>();
    schema.labels().forEach(label -> there.add(index(true, true, label, "id")));
    schema.relationshipTypes().forEach(type -> there.add(index(false, false, type, "validFrom")));
    assertThat(schema.missing(there)).isEmpty();
  }

  @Test
  void createsWhatIsMissing() {
    var there =
        List.of(
            index(true, true, "Firm", "id"),
            index(false, true, "Node", "id"),
            index(true, true, "Party", "nameEn"),
            index(false, false, "OWNS", "validFrom"),
            index(false, false, "UNDER", "validTo"));
    assertThat(schema.missing(there))
        .containsExactly(
            "CREATE CONSTRAINT `Node_id` IF NOT EXISTS FOR (n:`Node`) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT `Party_id` IF NOT EXISTS FOR (n:`Party`) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT `Person_id` IF NOT EXISTS FOR (n:`Person`) REQUIRE n.id IS UNIQUE",
            "CREATE INDEX `PART_OF_valid_from` IF NOT EXISTS FOR ()-[r:`PART_OF`]-() ON"
                + " (r.validFrom)",
            "CREATE INDEX `UNDER_valid_from` IF NOT EXISTS FOR ()-[r:`UNDER`]-() ON (r.validFrom)",
            "CREATE INDEX `WORKS_AT_valid_from` IF NOT EXISTS FOR ()-[r:`WORKS_AT`]-() ON"
                + " (r.validFrom)");
  }

  /**
   * The database makes a constraint's index before the constraint, and keeps it if it is killed.
   */
  @Test
  void dropsWhatIsInTheWayOfAKey() {
    var there =
        List.of(
            index(true, true, "Firm", "id"),
            index(false, true, "Node", "id"),
            index(false, true, "Party", "nameEn"),
            index(false, true, "Elsewhere", "id"),
            index(false, false, "OWNS", "id"));
    assertThat(schema.remnants(there)).containsExactly("DROP INDEX `Node.id` IF EXISTS");
  }

  private static SchemaIndex index(boolean unique, boolean onNodes, String name, String property) {
    return new SchemaIndex(
        name + "." + property, unique, onNodes, List.of(name), List.of(property));
  }
}
