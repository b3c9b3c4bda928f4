package org.talentgraph.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.Relation;

/**
 * What is read of a connection: the rows of a page, how many there are, and how they group.
 *
 * @param field whose cursors it takes and gives
 * @param page nothing where all rows are wanted, in no order
 */
record ConnectionPlan(
    GraphField field,
    Rows rows,
    List<OrderKey> order,
    @Nullable Page page,
    List<Section> sections) {

  /**
   * The nodes of a connection.
   *
   * @param holds what must hold of a node, and of the relationship that leads to it, to be there
   * @param anchors nodes that the filter names and the search can begin from
   * @param where the rest of the filter
   */
  record Rows(Start start, Predicate holds, List<Anchor> anchors, Predicate where) {

    String type() {
      return start.type();
    }

    boolean alongRelationship() {
      return start instanceof Along;
    }

    /** The field whose relationships they are at the other end of, if they are. */
    @Nullable Relation relation() {
      return start instanceof Along(var relation) ? relation : null;
    }
  }

  /** Where the nodes of a connection come from. */
  sealed interface Start {
    String type();
  }

  /** All nodes of a type. */
  record Every(String type) implements Start {}

  /** Those that a statement of {@code graph-schema/cypher} finds. */
  record FoundBy(String file, String type, Map<String, Value> arguments, Restriction restriction)
      implements Start {}

  /** Those at the other end of a relationship. */
  record Along(Relation relation) implements Start {

    @Override
    public String type() {
      return relation.target();
    }
  }

  /** A related node that a filter names, what else is asked of it, and those related to it. */
  record Anchor(Step step, Predicate where, List<Anchor> further) {}

  /** One key of the order. */
  record OrderKey(
      Predicate.On on,
      Property property,
      Language language,
      List<String> constants,
      boolean ascending) {

    /** Its GraphQL type; a constant of an enum counts by its place. */
    String type() {
      return constants.isEmpty() ? property.type() : "Int";
    }
  }

  /**
   * Which rows make the page.
   *
   * @param limit how many are read
   * @param more whether the last of them only tells that there are more
   */
  record Page(
      Value limit, boolean more, boolean backwards, @Nullable Seek after, @Nullable Seek before) {}

  /** The values of a row that the page comes after or before; null where the row has none. */
  record Seek(List<@Nullable Value> values) {}

  /** One of the fields of a connection that are asked for. */
  sealed interface Section {
    String key();
  }

  /**
   * The edges of the page.
   *
   * @param parts of the relationship, and the node
   * @param open what tells whether an imprecise date leaves open whether the relationship was valid
   */
  record Edges(String key, List<Part> parts, List<Validity> open) implements Section {}

  record Info(String key) implements Section {}

  record Total(String key) implements Section {}

  record Facets(String key, List<Grouping> groupings, Value first) implements Section {}

  /** One key of a group. */
  sealed interface Grouping {
    String name();
  }

  record ByNode(String name, Step step) implements Grouping {}

  record ByValue(String name, Predicate.On on, Property property) implements Grouping {}

  record ByType(String name, List<String> types) implements Grouping {}

  /** Whether rows have to tell what a cursor is made of. */
  boolean hasCursors() {
    return sections.stream()
        .anyMatch(
            section ->
                section instanceof Info
                    || section instanceof Edges edges
                        && edges.parts().stream().anyMatch(Part.Cursor.class::isInstance));
  }

  boolean hasPage() {
    return sections.stream().anyMatch(each -> each instanceof Edges || each instanceof Info);
  }

  /** Whether all rows are wanted, in no order, which a pattern comprehension reads fastest. */
  boolean isComprehension() {
    return page == null
        && rows.alongRelationship()
        && rows.anchors().isEmpty()
        && sections.size() == 1
        && sections.getFirst() instanceof Edges;
  }

  /** Whether the rows are found once, however many parts of the connection they serve. */
  boolean findsOnce() {
    return !rows.anchors().isEmpty()
        && !rows.alongRelationship()
        && sections.stream().anyMatch(Total.class::isInstance);
  }
}
