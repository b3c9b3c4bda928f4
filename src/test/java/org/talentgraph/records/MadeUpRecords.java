package org.talentgraph.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.model.DerivedInputs;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** A made-up record of any type, with what such a record needs. */
record MadeUpRecords(GraphModel model, Neo4jClient client) {

  /** Texts of a form that the SDL does not tell. */
  private static final Map<String, String> TEXTS =
      Map.of("iso2", "QX", "iso3", "QXX", "code", "qx", "version", "99.0");

  /** A record of each type that links lead to. */
  private static final Map<String, String> OTHERS = new ConcurrentHashMap<>();

  Map<String, Object> of(GraphType type) {
    Map<String, Object> values = new LinkedHashMap<>();
    type.fields(Property.class)
        .filter(property -> property.bilingual() || DerivedInputs.isNeeded(property))
        .filter(DerivedInputs::isWritable)
        .forEach(property -> values.put(property.name(), value(property)));
    values.put("name", Map.of("en", "Made-up " + type.name(), "zh", "虚构 " + type.name()));
    type.fields(Relation.class)
        .filter(DerivedInputs::isWritable)
        .filter(
            relation ->
                relation.direction() != Direction.IN || relation.cardinality() == Cardinality.ONE)
        .filter(relation -> !isOnlyOne(relation))
        .forEach(relation -> values.put(relation.name(), links(relation)));
    return values;
  }

  /** Whether the other record may have one such relationship alone, and so has one already. */
  private boolean isOnlyOne(Relation relation) {
    return model.getType(relation.target()).concrete().stream()
        .flatMap(target -> model.getType(target).fields(Relation.class))
        .filter(each -> each.relationshipType().equals(relation.relationshipType()))
        .filter(each -> each.direction() != relation.direction())
        .anyMatch(each -> each.cardinality() == Cardinality.ONE);
  }

  private Object value(Property property) {
    if (property.bilingual()) {
      return Map.of("en", "In English", "zh", "中文");
    }
    return switch (property.type()) {
      case "Int" -> 997;
      case "Float" -> 0.5;
      case "String" -> TEXTS.getOrDefault(property.name(), "text");
      case "Date" -> "2025-06-30";
      case "ReadingMethod" -> "SYNTHETIC"; // as the record is
      default -> model.enums().get(property.type()).getFirst();
    };
  }

  private Object links(Relation relation) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("id", other(relation.target()));
    model
        .getType(relation.properties())
        .fields(Property.class)
        .filter(DerivedInputs::isNeeded)
        .forEach(property -> link.put(property.name(), value(property)));
    return relation.cardinality() == Cardinality.ONE ? link : Map.of("set", List.of(link));
  }

  private String other(String type) {
    return OTHERS.computeIfAbsent(type, this::find);
  }

  private String find(String type) {
    return client
        .query(
            """
            MATCH (n:Node)
            WHERE any(label IN labels(n) WHERE label IN $labels)
            RETURN n.id ORDER BY n.id DESC LIMIT 1
            """)
        .bind(model.getType(type).concrete())
        .to("labels")
        .fetchAs(String.class)
        .one()
        .orElseThrow();
  }
}
