/**
 * Made-up records whose counts are the published totals: the generator of {@code
 * seed-data/demonstration}.
 */
@NullMarked
package org.talentgraph.demonstration;

import org.jspecify.annotations.NullMarked;
