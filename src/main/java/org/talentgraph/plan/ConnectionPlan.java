package org.talentgraph.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Validity;

/**
 * What is read of a connection: the rows of a page, their total number, and their facets.
 *
 * @param field the field of the connection, to which its cursors are bound
 * @param page null where all rows are wanted, in no order
 */
public record ConnectionPlan(
    GraphField field, Rows rows, List<Order> order, @Nullable Page page, List<Section> sections) {

  /**
   * The nodes of a connection.
   *
   * @param holds the condition for a node and the relationship that leads to it to be visible
   * @param anchors nodes that the filter names, from which the search can begin
   * @param where the rest of the filter
   */
  public record Rows(Start start, Predicate holds, List<Anchor> anchors, Predicate where) {

    public String type() {
      return start.type();
    }

    /** Whether there is a relationship beside each node. */
    boolean haveRelationships() {
      return start.hasRelationship();
    }

    /** The field whose relationships lead to them, if one does. */
    @Nullable Relation relation() {
      return start instanceof Along(var relation) ? relation : null;
    }
  }

  /** Where the nodes of a connection come from. */
  public sealed interface Start {
    public String type();

    /** The type of the properties of the relationships that lead to the nodes. */
    default String properties() {
      return GraphModel.ANY_RELATIONSHIP;
    }

    default boolean hasRelationship() {
      return false;
    }
  }

  /** All nodes of a type. */
  public record Every(String type) implements Start {}

  /**
   * Those that a statement of {@code graph-schema/cypher} finds.
   *
   * @param properties the type of the relationships that it returns beside the nodes, if it does
   * @param ofNode whether it finds them for a node
   */
  public record FoundBy(
      String file,
      String type,
      String properties,
      boolean ofNode,
      Map<String, Value> arguments,
      Restriction restriction)
      implements Start {

    @Override
    public boolean hasRelationship() {
      return !properties.equals(GraphModel.ANY_RELATIONSHIP);
    }
  }

  /** Those at the other end of a relationship. */
  public record Along(Relation relation) implements Start {

    @Override
    public String type() {
      return relation.target();
    }

    @Override
    public String properties() {
      return relation.properties();
    }

    @Override
    public boolean hasRelationship() {
      return true;
    }
  }

  /**
   * A related node that a filter names, with the other conditions on it, and further anchors beyond
   * it.
   */
  public record Anchor(Step step, Predicate where, List<Anchor> further) {}

  /** One key of the order. */
  public sealed interface Order {

    /** Its GraphQL type. */
    String type();

    boolean ascending();
  }

  /** How many relationships lead from a node. */
  public record OrderCount(Step step, boolean ascending) implements Order {

    @Override
    public String type() {
      return "Int";
    }
  }

  /** A value of the node or of the relationship that leads to it. */
  public record OrderKey(
      Predicate.On on,
      Property property,
      Language language,
      List<String> constants,
      boolean ascending)
      implements Order {

    /** A constant of an enum counts by its place. */
    @Override
    public String type() {
      return constants.isEmpty() ? property.type() : "Int";
    }
  }

  /**
   * The rows that make the page.
   *
   * @param limit the number of rows that are read
   * @param more whether the last row is read only to know that there are more
   */
  public record Page(
      Value limit, boolean more, boolean backwards, @Nullable Seek after, @Nullable Seek before) {}

  /**
   * The order's values of the row after or before which the page stands; null where that row has no
   * value.
   */
  public record Seek(List<@Nullable Value> values) {}

  /** A field of a connection that is selected. */
  public sealed interface Section {
    String key();
  }

  /**
   * The edges of the page.
   *
   * @param parts of the relationship, and the node
   * @param open the validities by which an imprecise date may leave open whether the relationship
   *     was valid
   */
  public record Edges(String key, List<Part> parts, List<Validity> open) implements Section {}

  public record Info(String key) implements Section {}

  /**
   * How many nodes there are.
   *
   * @param ofSynthetic whether it is also read how many of them are made up
   */
  public record Total(String key, boolean ofSynthetic) implements Section {}

  public record Facets(String key, List<Grouping> groupings, Value first) implements Section {}

  /** One key of a group. */
  public sealed interface Grouping {
    String name();

    /** Whether a record may have several values of it. */
    default boolean hasSeveral() {
      return switch (this) {
        case ByNode(var _, var step) -> step.relation().cardinality() != Cardinality.ONE;
        case ByValue(var _, var _, var property) -> property.list();
        case ByType _ -> false;
      };
    }
  }

  public record ByNode(String name, Step step) implements Grouping {}

  public record ByValue(String name, Predicate.On on, Property property) implements Grouping {}

  public record ByType(String name, List<String> types) implements Grouping {}

  /** Whether the values for cursors have to be read. */
  public boolean hasCursors() {
    return sections.stream()
        .anyMatch(
            section ->
                section instanceof Info
                    || section instanceof Edges edges
                        && edges.parts().stream().anyMatch(Part.Cursor.class::isInstance));
  }

  public boolean hasPage() {
    return sections.stream().anyMatch(each -> each instanceof Edges || each instanceof Info);
  }

  /** Whether all rows are wanted, in no order, which a pattern comprehension reads fastest. */
  public boolean isComprehension() {
    return page == null
        && rows.start() instanceof Along
        && rows.anchors().isEmpty()
        && sections.size() == 1
        && sections.getFirst() instanceof Edges;
  }

  /** Whether all nodes of a type are wanted. */
  public boolean isOfAll() {
    return rows.start() instanceof Every
        && rows.holds().equals(Predicate.ALWAYS)
        && rows.where().equals(Predicate.ALWAYS)
        && rows.anchors().isEmpty();
  }

  /** Whether the rows are found once and then used for several parts of the connection. */
  public boolean findsOnce() {
    return !rows.anchors().isEmpty()
        && !rows.haveRelationships()
        && sections.stream().anyMatch(Total.class::isInstance);
  }
}
