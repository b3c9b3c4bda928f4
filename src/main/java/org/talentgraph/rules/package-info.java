/**
 * Rules with reasons: permit and talent classes, benefits and subsidies, what would change them.
 */
@NullMarked
package org.talentgraph.rules;

import org.jspecify.annotations.NullMarked;
