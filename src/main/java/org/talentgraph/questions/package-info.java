/** The questions that the graph must be able to answer, asked of it while it runs. */
@NullMarked
package org.talentgraph.questions;

import org.jspecify.annotations.NullMarked;
