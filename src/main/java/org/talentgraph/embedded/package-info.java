/** The Neo4j that starts inside the application when no other is named. */
@NullMarked
package org.talentgraph.embedded;

import org.jspecify.annotations.NullMarked;
