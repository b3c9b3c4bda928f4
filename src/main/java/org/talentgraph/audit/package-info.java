/** Who read and wrote what kind of record, in files that show when somebody has changed them. */
@NullMarked
package org.talentgraph.audit;

import org.jspecify.annotations.NullMarked;
