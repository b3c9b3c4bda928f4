package org.talentgraph.oracle;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.talentgraph.model.Visibility;
import org.talentgraph.oracle.StoredGraph.StoredNode;

/**
 * A made-up rule: nobody is to see what experts want to earn, nor contacts, nor every other made-up
 * expert.
 *
 * @param experts the ids of those whom nobody is to see
 */
record Hidden(Set<String> experts) implements Restriction, Visibility {

  private static final String SALARY = "desiredSalary";

  /** A field that needs a day is given one. */
  private static final String DAY = "on: \"2024-01-01\" ";

  static Hidden in(StoredGraph graph) {
    return new Hidden(
        graph.nodes().stream()
            .filter(node -> node.labels().contains("Expert"))
            .map(StoredNode::id)
            .filter(id -> id.matches("expert:demo-.*[02468]"))
            .collect(toCollection(TreeSet::new)));
  }

  @Override
  public boolean shows(String type) {
    return !type.equals("Contact");
  }

  @Override
  public boolean shows(String type, String field) {
    return !field.equals(SALARY);
  }

  @Override
  public Map<String, Object> records(String type) {
    return type.equals("Expert")
        ? Map.of("not", Map.of("id", Map.of("in", List.copyOf(experts))))
        : Map.of();
  }

  @Override
  public StoredGraph of(StoredGraph whole) {
    return whole
        .without("Expert", SALARY)
        .only(
            node -> !node.labels().contains("Contact") && !experts.contains(node.id()), _ -> true);
  }

  @Override
  public String restricted(String selection) {
    return unrestricted(selection);
  }

  @Override
  public String unrestricted(String selection) {
    return "query " + selection.replace(RandomOperations.ON, DAY);
  }

  @Override
  public Map<?, Object> context() {
    return Map.of(Visibility.class, this);
  }

  @Override
  public Set<String> refused() {
    return Set.of(SALARY);
  }

  @Override
  public String toString() {
    return "hidden";
  }
}
