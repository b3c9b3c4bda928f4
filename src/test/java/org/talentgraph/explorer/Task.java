package org.talentgraph.explorer;

import java.util.function.Consumer;

/**
 * Something that a scout or an organiser wants to get done on the explorer.
 *
 * @param byKeys whether it is done by the keyboard alone
 */
record Task(String name, boolean byKeys, Consumer<Visitor> steps) {

  /** Nobody is ready to press more keys; typed text does not count. */
  static final int MOST_KEYS = 12;

  static Task byKeys(String name, Consumer<Visitor> steps) {
    return new Task(name, true, steps);
  }

  static Task byMouse(String name, Consumer<Visitor> steps) {
    return new Task(name, false, steps);
  }

  @Override
  public String toString() {
    return name + (byKeys ? ", by keys" : "");
  }
}
