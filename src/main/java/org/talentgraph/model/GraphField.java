package org.talentgraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Language;

/** A field of the schema, and how it is read from the graph by its directive. */
public sealed interface GraphField {

  String name();

  /** How many nodes stand behind a field. */
  enum Cardinality {
    ONE,
    LIST,
    CONNECTION
  }

  /**
   * A value stored on a node or a relationship.
   *
   * @param type the GraphQL scalar or enum of the value
   * @param bilingual stored twice, as {@code <name>En} and {@code <name>Zh}
   * @param begins whether it is the day on which its node begins
   * @param planned whether its value PLANNED says that the node is not there yet
   */
  record Property(
      String name,
      String type,
      boolean list,
      boolean required,
      boolean bilingual,
      boolean begins,
      boolean planned)
      implements GraphField {

    public Property(String name, String type, boolean list, boolean required, boolean bilingual) {
      this(name, type, list, required, bilingual, false, false);
    }

    /** The names under which it is stored. */
    public List<String> stored() {
      return bilingual ? List.of(name + "En", name + "Zh") : List.of(name);
    }

    /** Whether it is one text, which is stored with keys to order and filter by. */
    public boolean isText() {
      return type.equals("String") && !list;
    }

    /** Where the key is stored by which the text is ordered in a language. */
    public String ordered(Language language) {
      return language.stored(name).getFirst() + "Order";
    }

    /** Where a stored text is stored as filters compare it. */
    public static String folded(String stored) {
      return stored + "Folded";
    }

    /** The names under which keys of it are stored. */
    public Stream<String> keys() {
      return isText()
          ? Stream.concat(
              Stream.of(Language.values()).map(this::ordered),
              stored().stream().map(Property::folded))
          : Stream.of();
    }
  }

  /** The id of a record without the day as of which it is read. */
  record Key(String name) implements GraphField {}

  /** The number of the last change of a record; 0 where it has none. */
  record Version(String name) implements GraphField {

    /** The property that holds it. */
    public static final String PROPERTY = "recordVersion";
  }

  /**
   * The nodes at the other end of a relationship type.
   *
   * @param target the type of the nodes found there
   * @param properties the type of the relationship's own properties
   * @param depth the greatest number of such relationships that lead to a node; from 1
   */
  record Relation(
      String name,
      String relationshipType,
      Direction direction,
      String target,
      String properties,
      Cardinality cardinality,
      int depth)
      implements GraphField {

    private static final String ANY_TYPE = "*";

    public Relation(
        String name,
        String relationshipType,
        Direction direction,
        String target,
        String properties,
        Cardinality cardinality) {
      this(name, relationshipType, direction, target, properties, cardinality, 1);
    }

    /** All relationships of a node, of whatever type, whichever way they point. */
    static Relation any(String name) {
      return new Relation(
          name,
          ANY_TYPE,
          Direction.BOTH,
          "Node",
          GraphModel.ANY_RELATIONSHIP,
          Cardinality.CONNECTION);
    }

    public boolean isOfAnyType() {
      return relationshipType.equals(ANY_TYPE);
    }

    /** Whether its relationships have properties besides validity and citations. */
    public boolean hasProperties() {
      return !properties.equals(GraphModel.ANY_RELATIONSHIP);
    }
  }

  /** Nodes whose ids are held in a list property of a node or a relationship. */
  record References(String name, String property, String target) implements GraphField {}

  /** Nodes that an answer made by Java refers to, read by their ids. */
  record Referenced(String name, String target) implements GraphField {}

  /** A root field that matches the nodes of its type, by id where it has that argument. */
  record Match(String name, String target, Cardinality cardinality) implements GraphField {}

  /**
   * A field whose nodes a statement of {@code graph-schema/cypher} finds: a root field, or one of a
   * node, which the statement sees as {@link Subquery#NODE}.
   *
   * @param properties the type of the relationships that it returns as {@code tie} beside the
   *     nodes, if it returns any
   */
  record Statement(
      String name, String file, String target, String properties, Cardinality cardinality)
      implements GraphField {}

  /** The node at the end of a relationship that a statement has found. */
  record End(String name, String target) implements GraphField {}

  /** The type of a relationship that a statement has found. */
  record TieType(String name) implements GraphField {}

  /** Nodes that a statement of {@code graph-schema/cypher} finds for Java, in its order. */
  public record Found(String file, boolean tagged, String target) implements GraphField {

    @Override
    public String name() {
      return file;
    }
  }

  /** Nodes of a type that a filter lets through, for Java. */
  record Filtered(String target) implements GraphField {

    @Override
    public String name() {
      return target;
    }
  }

  /** A value that a statement of {@code graph-schema/cypher} reads for a node. */
  record Subquery(String name, String file) implements GraphField {

    /** The variable under which the statement sees the node. */
    public static final String NODE = "this";

    /** The variable in which it returns the value: a map of an object's fields, or a scalar. */
    public static final String VALUE = "value";
  }

  /**
   * Whether a node meets a filter on the day of the operation.
   *
   * @param where the filter, in which {@link #TODAY} stands for the day
   */
  record Condition(String name, Map<String, Object> where) implements GraphField {

    /** The variable of the filter that stands for the day. */
    public static final String TODAY = "today";

    /** The filter on a day. */
    public Map<String, Object> where(LocalDate today) {
      return ConstantFilter.on(today, where);
    }

    /** The fields that the filter asks about. */
    public Stream<String> asked() {
      return ConstantFilter.fields(where);
    }
  }

  /**
   * A field answered by Java.
   *
   * @param requires the selection of its parent that the Java reads, or nothing for a root field
   */
  record Computed(String name, @Nullable String requires) implements GraphField {}

  /** The direction in which a relationship leaves the node that declares the field. */
  enum Direction {
    OUT,
    IN,
    BOTH
  }
}
