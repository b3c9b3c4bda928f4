package org.talentgraph.paths;

import java.util.List;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.UnseenRecords;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.Visibility;

/** A node that a caller does not see is as unknown to it as one that is not there. */
@Component
class SeenNodes {

  private final UnseenRecords unseen;

  SeenNodes(UnseenRecords unseen) {
    this.unseen = unseen;
  }

  /**
   * @throws InvalidRequest {@code UNKNOWN_NODE} if the caller does not see one, whatever the day
   */
  void refuseOthers(List<String> ids, Visibility visibility) {
    var hidden = unseen.among(ids, visibility);
    UnknownNodes.refuse(ids, ids.stream().filter(id -> !hidden.contains(id)).toList());
  }
}
