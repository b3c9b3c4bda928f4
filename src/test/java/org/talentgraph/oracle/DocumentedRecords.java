package org.talentgraph.oracle;

import java.util.Map;
import java.util.Set;

/** To what is not made up. */
record DocumentedRecords() implements Restriction {

  /** A field that needs a day is given one. */
  private static final String DAY = "on: \"2024-01-01\" ";

  @Override
  public StoredGraph of(StoredGraph whole) {
    return whole.only(node -> Boolean.FALSE.equals(node.properties().get("synthetic")), _ -> true);
  }

  @Override
  public String restricted(String selection) {
    return "query @documentedOnly " + dated(selection);
  }

  @Override
  public String unrestricted(String selection) {
    return "query " + dated(selection);
  }

  private static String dated(String selection) {
    return selection.replace(RandomOperations.ON, DAY);
  }

  @Override
  public Map<?, Object> context() {
    return Map.of();
  }

  @Override
  public Set<String> refused() {
    return Set.of();
  }

  @Override
  public String toString() {
    return "documented only";
  }
}
