/** Demands and experts in one's own words: how a text is understood, and what matches it. */
@NullMarked
package org.talentgraph.drafts;

import org.jspecify.annotations.NullMarked;
