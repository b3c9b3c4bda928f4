/** What a match is judged by: each criterion with its weight, value, words and keys. */
@NullMarked
package org.talentgraph.criteria;

import org.jspecify.annotations.NullMarked;
