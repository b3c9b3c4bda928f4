/**
 * Talent Graph: a GraphQL API over a knowledge graph of talent, platforms, programmes and demands.
 */
@NullMarked
package org.talentgraph;

import org.jspecify.annotations.NullMarked;
