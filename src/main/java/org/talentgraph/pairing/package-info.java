/** Who meets whom at an event: pairings with proof, prices and causes. */
@NullMarked
package org.talentgraph.pairing;

import org.jspecify.annotations.NullMarked;
