/**
 * The door by which records are written, whoever writes them: rows are checked whole, applied with
 * their change record in one transaction, and followed by what is derived from them.
 */
@NullMarked
package org.talentgraph.writing;

import org.jspecify.annotations.NullMarked;
