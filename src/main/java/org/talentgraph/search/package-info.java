/** Records found by what somebody types. */
@NullMarked
package org.talentgraph.search;

import org.jspecify.annotations.NullMarked;
