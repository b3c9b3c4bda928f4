package org.talentgraph.language;

import java.io.Serial;

/**
 * A request that cannot be answered as it was asked: a stable code, and what to do instead in both
 * languages.
 */
public final class InvalidRequest extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String code;
  private final String chinese;

  /**
   * @param code stable, in capitals, for programs
   * @param english what is wrong, and what to do instead
   * @param chinese the same in Chinese
   */
  public InvalidRequest(String code, String english, String chinese) {
    super(english);
    this.code = code;
    this.chinese = chinese;
  }

  public String code() {
    return code;
  }

  public String english() {
    return String.valueOf(getMessage());
  }

  public String chinese() {
    return chinese;
  }
}
