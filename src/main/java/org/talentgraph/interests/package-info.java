/** Interests in demands, and what comes of demands step by step. */
@NullMarked
package org.talentgraph.interests;

import org.jspecify.annotations.NullMarked;
