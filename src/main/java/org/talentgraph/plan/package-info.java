/** What an operation reads, between its selection and Cypher, and the passes that restrict it. */
@NullMarked
package org.talentgraph.plan;

import org.jspecify.annotations.NullMarked;
