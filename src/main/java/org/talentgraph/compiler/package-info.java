/** Plans as Cypher statements, and their answers as rows and pages. */
@NullMarked
package org.talentgraph.compiler;

import org.jspecify.annotations.NullMarked;
