package org.talentgraph.writing;

import java.util.Set;
import org.talentgraph.database.Touched.Relationship;

/**
 * The relationships that came with a folder are to be those that rows of the same write give, and
 * no others.
 *
 * @param kept relationships that stay, although no row gives them
 */
public record RelationshipsOfFolder(Origin origin, String folder, Set<Relationship> kept)
    implements WriteRow {}
