/** What people take away from an event: calendars, and tables for a spreadsheet. */
@NullMarked
package org.talentgraph.handouts;

import org.jspecify.annotations.NullMarked;
