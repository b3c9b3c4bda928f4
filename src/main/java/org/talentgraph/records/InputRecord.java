package org.talentgraph.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphType;

/**
 * A record as a caller gave it, read by itself.
 *
 * @param path its place in the input, for example {@code records[3].expert}
 * @param id null where it is to be made
 * @param ifVersion the version that the record must still have; null for any
 * @param properties the properties given, under the names by which they are stored; null for one
 *     that is to be cleared
 */
record InputRecord(
    String path,
    GraphType type,
    @Nullable String id,
    @Nullable Integer ifVersion,
    Map<String, @Nullable Object> properties,
    List<InputLinks> links) {

  InputRecord withId(String id) {
    return new InputRecord(path, type, id, ifVersion, properties, links);
  }
}
