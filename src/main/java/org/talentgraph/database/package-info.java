/** Statements to the database, its schema, and what is kept there beside the records. */
@NullMarked
package org.talentgraph.database;

import org.jspecify.annotations.NullMarked;
