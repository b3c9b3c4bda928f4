package org.talentgraph.language;

import static java.util.stream.Collectors.joining;

import java.io.Serial;
import java.util.List;

/** An input with several things wrong, told all at once; nothing of it is done. */
public final class InvalidInput extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<InvalidRequest> problems;

  /**
   * @param problems at least one
   */
  public InvalidInput(List<InvalidRequest> problems) {
    super(problems.stream().map(InvalidRequest::english).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<InvalidRequest> problems() {
    return problems;
  }
}
