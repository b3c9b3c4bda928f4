package org.talentgraph.exploration;

import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.talentgraph.graph.Text;

/**
 * A demand that is open, as the analysis of white space sees it.
 *
 * @param reached whether a platform reaches it
 * @param met whether an expert can meet it
 * @param keys what it counts under
 * @param stations ids of the keys whose station would reach it
 */
record OpenDemand(
    String id,
    boolean synthetic,
    boolean reached,
    boolean met,
    List<Key> keys,
    List<String> stations) {

  /** A node that demands count under. */
  record Key(String id, Text name) {

    private static Key of(Value key) {
      var id = key.get("id").asString();
      var english = key.get("nameEn").asString(key.get("nameZh").asString(id));
      return new Key(id, new Text(english, key.get("nameZh").asString(english)));
    }
  }

  static OpenDemand of(Record row) {
    return new OpenDemand(
        row.get("id").asString(),
        row.get("synthetic").asBoolean(),
        row.get("reached").asBoolean(),
        row.get("met").asBoolean(),
        row.get("keys").asList(Key::of),
        row.get("stations").asList(Value::asString));
  }
}
