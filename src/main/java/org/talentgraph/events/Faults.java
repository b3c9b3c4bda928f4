package org.talentgraph.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/** What is wrong with an input about an event, all of it, with the places in it. */
public final class Faults {

  private static final Phrases WORDS = new Phrases("org.talentgraph.events.faults");

  private final List<InvalidRequest> found = new ArrayList<>();

  /**
   * @param path the place in the input
   * @param key of the words for it
   */
  public static InvalidRequest fault(
      String path, ErrorCode code, String key, @Nullable Object... arguments) {
    return InvalidRequest.at(path, code, WORDS.text(key, arguments));
  }

  public void unless(
      boolean holds, String path, ErrorCode code, String key, @Nullable Object... arguments) {
    if (!holds) {
      found.add(fault(path, code, key, arguments));
    }
  }

  /**
   * @throws InvalidInput if there are any
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
