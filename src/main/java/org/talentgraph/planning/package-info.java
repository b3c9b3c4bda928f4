/** Plans of matchmaking events: who meets whom, when and where, their versions, and the day. */
@NullMarked
package org.talentgraph.planning;

import org.jspecify.annotations.NullMarked;
