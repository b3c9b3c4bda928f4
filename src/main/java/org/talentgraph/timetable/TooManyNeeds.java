package org.talentgraph.timetable;

import java.io.Serial;

/**
 * Says that meetings need too many different kinds of places, or of interpreters, to be planned.
 */
public final class TooManyNeeds extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;
}
