package org.talentgraph.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each line of the trail tells of its place in the chain.
 *
 * @param number counted from 1
 * @param before the hash of the line before
 * @param at when it was written
 */
record AuditLine(long number, String before, String at) {

  /** What the first line holds in the place of a hash. */
  static final String NONE = "0".repeat(64);

  private static final JsonMapper JSON = JsonMapper.shared();

  static Optional<AuditLine> read(byte[] line) {
    try {
      var read = JSON.readTree(line);
      var number = read.path("n").asLong(0);
      return number > 0
          ? Optional.of(
              new AuditLine(number, read.path("before").asString(""), read.path("at").asString("")))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * @param missed how many entries before this one could not be written
   */
  static byte[] write(AuditEntry entry, long number, String before, long missed) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("n", number);
    line.put("at", entry.at().toString());
    line.put("who", entry.who());
    line.put("role", entry.role());
    line.put("from", entry.from());
    line.put("act", entry.act());
    line.put("fields", entry.fields());
    line.put("kinds", entry.kinds());
    line.put("rows", entry.rows());
    if (!entry.errors().isEmpty()) {
      line.put("errors", entry.errors());
    }
    if (missed > 0) {
      line.put("missed", missed);
    }
    line.put("before", before);
    return JSON.writeValueAsBytes(line);
  }
}
