package org.talentgraph.writing;

import static java.util.stream.Collectors.joining;

import java.io.Serial;
import java.util.List;

/** Says that rows cannot be written, with everything that is wrong; nothing was written. */
public final class WriteRejected extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public WriteRejected(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
