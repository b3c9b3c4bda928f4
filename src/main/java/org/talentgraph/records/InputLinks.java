package org.talentgraph.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Relation;

/**
 * What is to become of the relationships that a field reads.
 *
 * @param path the place of the field in the input
 * @param whole whether the links given are all that there are to be
 * @param links that are to be there
 * @param removed the ids of records that are linked no longer, by their places in the input
 */
record InputLinks(
    String path, Relation relation, boolean whole, List<Link> links, Map<String, String> removed) {

  /**
   * A relationship to another record.
   *
   * @param path its place in the input
   * @param id of the other record
   * @param properties those given, under the names by which they are stored; null for one that is
   *     to be cleared
   */
  record Link(String path, String id, Map<String, @Nullable Object> properties) {}
}
