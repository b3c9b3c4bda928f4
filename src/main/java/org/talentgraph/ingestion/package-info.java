/**
 * Reading files into the graph: checked whole before anything is written, and written in one
 * transaction.
 */
@NullMarked
package org.talentgraph.ingestion;

import org.jspecify.annotations.NullMarked;
