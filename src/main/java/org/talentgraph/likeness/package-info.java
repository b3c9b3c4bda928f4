/** How alike skills, industries and texts are. */
@NullMarked
package org.talentgraph.likeness;

import org.jspecify.annotations.NullMarked;
