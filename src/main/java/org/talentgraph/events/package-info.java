/**
 * Matchmaking events: their frame, who takes part, who wishes to meet whom, and who may do what.
 */
@NullMarked
package org.talentgraph.events;

import org.jspecify.annotations.NullMarked;
