/**
 * What is told as it happens: matches that are others than before, and changes sent to addresses.
 */
@NullMarked
package org.talentgraph.live;

import org.jspecify.annotations.NullMarked;
