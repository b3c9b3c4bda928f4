/** The edge of the API: what is refused before it runs, and what every error says. */
@NullMarked
package org.talentgraph.api;

import org.jspecify.annotations.NullMarked;
