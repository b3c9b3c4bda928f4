/** Texts and refusals in two languages. */
@NullMarked
package org.talentgraph.language;

import org.jspecify.annotations.NullMarked;
