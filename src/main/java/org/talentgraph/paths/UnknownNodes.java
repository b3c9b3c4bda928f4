package org.talentgraph.paths;

import java.util.Collection;
import java.util.List;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Ids in a request that no node has: refused all at once. */
final class UnknownNodes {

  private UnknownNodes() {}

  /**
   * @throws InvalidRequest {@code UNKNOWN_NODE} if there are any
   */
  static void refuse(List<String> asked, Collection<String> known) {
    var unknown = asked.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      var names = String.join(", ", unknown);
      throw new InvalidRequest(
          ErrorCode.UNKNOWN_NODE,
          "There is no record %s. Give ids as the field id of a record has them, for example city:baoding."
              .formatted(names),
          "没有记录 %s。请给出记录的 id 字段中的值，例如 city:baoding。".formatted(names));
    }
  }
}
