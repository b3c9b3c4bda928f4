/** Saving and removing records by mutations: inputs become rows of the write door. */
@NullMarked
package org.talentgraph.records;

import org.jspecify.annotations.NullMarked;
