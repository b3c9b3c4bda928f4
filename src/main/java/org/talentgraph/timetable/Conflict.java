package org.talentgraph.timetable;

import java.util.List;

/**
 * Why not everything that has to be can be: each of the causes is needed for that.
 *
 * @param smallest whether it was proven for each cause that the others alone can be met
 */
public record Conflict(List<Cause> causes, boolean smallest) implements TimetableOutcome {

  public Conflict {
    causes = List.copyOf(causes);
  }
}
