package org.talentgraph.writing;

import org.talentgraph.model.GraphField.Direction;

/**
 * The relationships of a type at a node are to be those that rows of the same write give, and no
 * others.
 *
 * @param id of the node, which is the owner of those that go
 * @param direction seen from the node
 * @param target the type of the nodes at the other end; relationships to other kinds of node stay
 */
public record RelationshipSet(
    Origin origin, String type, String id, Direction direction, String target)
    implements WriteRow {}
