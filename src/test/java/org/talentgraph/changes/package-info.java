@NullMarked
package org.talentgraph.changes;

import org.jspecify.annotations.NullMarked;
