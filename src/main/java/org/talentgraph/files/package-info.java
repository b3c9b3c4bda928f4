/** Records as files: what a connection lists goes out, and what a file holds is saved. */
@NullMarked
package org.talentgraph.files;

import org.jspecify.annotations.NullMarked;
