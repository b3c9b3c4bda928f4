/** Open demands that nobody reaches or meets, and the stations that would reach most of them. */
@NullMarked
package org.talentgraph.coverage;

import org.jspecify.annotations.NullMarked;
