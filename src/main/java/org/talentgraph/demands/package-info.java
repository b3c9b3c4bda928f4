/** The life of a demand, from its draft to its end, and how ready a draft is. */
@NullMarked
package org.talentgraph.demands;

import org.jspecify.annotations.NullMarked;
