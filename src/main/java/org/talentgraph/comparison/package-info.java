/** Policies compared, between places and over time. */
@NullMarked
package org.talentgraph.comparison;

import org.jspecify.annotations.NullMarked;
