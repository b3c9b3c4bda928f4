package org.talentgraph.writing;

import org.springframework.stereotype.Component;

/**
 * Which history the graph tells. As long as the epoch is the same, a client that knows all changes
 * up to a number is up to date with those after it. It is another one when the graph has become
 * older than the application or the database knew, as after a backup was restored.
 */
@Component
public final class Epoch {

  /** The epoch: a random text, kept in the graph. */
  public String current() {
    throw new UnsupportedOperationException();
  }
}
