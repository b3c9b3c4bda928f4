/** The graph as the SDL describes it, and the types that follow from it by convention. */
@NullMarked
package org.talentgraph.model;

import org.jspecify.annotations.NullMarked;
