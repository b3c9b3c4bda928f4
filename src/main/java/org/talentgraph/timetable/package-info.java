/** When and where meetings are held: timetables with proof and reasons. */
@NullMarked
package org.talentgraph.timetable;

import org.jspecify.annotations.NullMarked;
