/** Reading what a text says of a demand or an expert, in English and Chinese. */
@NullMarked
package org.talentgraph.reading;

import org.jspecify.annotations.NullMarked;
