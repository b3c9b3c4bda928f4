/** The pages in the browser, which speak the public API only. */
@NullMarked
package org.talentgraph.explorer;

import org.jspecify.annotations.NullMarked;
