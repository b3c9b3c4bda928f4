package org.talentgraph.writing;

/**
 * One thing that a write asks for. Rows say what is to be; the door finds out what differs from
 * what is, so a row that asks for what is there already changes nothing.
 */
public sealed interface WriteRow
    permits NodeRow,
        NodeRemoval,
        RelationshipRow,
        RelationshipRemoval,
        RelationshipSet,
        RelationshipsOfFolder {

  Origin origin();
}
