package org.talentgraph.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;

/**
 * One value, node, list or page that is read of a node or a relationship, with its key in the
 * answer.
 */
public sealed interface Part {

  String key();

  /** Whether it is read from the database. */
  default boolean isRead() {
    return !(this instanceof Cursor || this instanceof Constant);
  }

  /**
   * A stored value.
   *
   * @param properties the first that has a value gives it
   */
  record Stored(String key, List<String> properties) implements Part {

    public static Stored of(String key, GraphField.Property property, Language language) {
      return new Stored(
          key, property.bilingual() ? language.stored(property.name()) : List.of(property.name()));
    }
  }

  /** The id of a record; a caller gets it with the day as of which the record is read. */
  record Id(String key) implements Part {

    static final List<String> PROPERTIES = List.of("id");
  }

  /** The number of the last change of a record. */
  record Version(String key) implements Part {}

  /** A text in English and in Chinese, for Java. */
  record BothLanguages(String key, String property) implements Part {}

  /** One node at the other end of a relationship, or a short list of them. */
  record Related(String key, Step step, Cardinality cardinality, NodePlan node) implements Part {}

  /** A page of nodes at the other end of a relationship. */
  record Paged(String key, ConnectionPlan connection) implements Part {}

  /** Nodes whose ids a property lists. */
  record Referenced(String key, String property, Predicate holds, NodePlan node) implements Part {

    /** Whether only the ids are selected, which the property has already. */
    public boolean isOfIds() {
      return holds.equals(Predicate.ALWAYS)
          && !node.labelled()
          && node.kinds().getFirst().parts().size() == 1
          && isId(node.kinds().getFirst().parts().getFirst());
    }

    private static boolean isId(Part part) {
      return part instanceof Id
          || part instanceof Stored(var _, var properties) && properties.equals(Id.PROPERTIES);
    }
  }

  /** What a statement of {@code graph-schema/cypher} answers for the node. */
  record Computed(String key, String file, Map<String, Value> arguments, Restriction restriction)
      implements Part {}

  /** What a field answered by Java requires of its record. */
  record Required(String key, List<Part> parts) implements Part {}

  /** The node of an edge. */
  record Node(String key, NodePlan node) implements Part {}

  /** The node at the end of the relationship of an edge; null where it has none. */
  record End(String key, NodePlan node) implements Part {}

  /** The type of the relationship of an edge; null where it has none. */
  record TieType(String key) implements Part {}

  /** The cursor of an edge; it is written when somebody asks for it. */
  record Cursor(String key) implements Part {}

  /** Whether the node meets a condition. */
  record Holds(String key, GraphField.Condition condition, Predicate predicate) implements Part {}

  /** What is known without the database. */
  record Constant(String key, @Nullable Object value) implements Part {}
}
