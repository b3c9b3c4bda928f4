/** A document with its facts as one folder: read, checked, tried, and published as one change. */
@NullMarked
package org.talentgraph.documents;

import org.jspecify.annotations.NullMarked;
