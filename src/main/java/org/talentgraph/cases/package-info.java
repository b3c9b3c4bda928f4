/** What is known of a person and an employer: recorded or given, certain or not. */
@NullMarked
package org.talentgraph.cases;

import org.jspecify.annotations.NullMarked;
