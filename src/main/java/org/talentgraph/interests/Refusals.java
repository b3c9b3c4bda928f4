package org.talentgraph.interests;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;

/** Says why an interest cannot be expressed or answered, and what to do instead. */
final class Refusals {

  static final Phrases WORDS = new Phrases("org.talentgraph.interests.interests");

  private Refusals() {}

  /**
   * @param path the place in the input
   * @param key of the words for it
   */
  static InvalidRequest of(String path, ErrorCode code, String key, @Nullable Object... arguments) {
    return InvalidRequest.at(path, code, WORDS.text(key, arguments));
  }
}
