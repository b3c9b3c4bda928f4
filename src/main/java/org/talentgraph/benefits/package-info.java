/** What the rules grant in a case: amounts, who pays, and limits. */
@NullMarked
package org.talentgraph.benefits;

import org.jspecify.annotations.NullMarked;
