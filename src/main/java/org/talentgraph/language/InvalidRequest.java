package org.talentgraph.language;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it was asked: a stable code, and what to do instead in both
 * languages.
 */
public final class InvalidRequest extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String chinese;
  private final @Nullable String argument;

  /**
   * @param english what is wrong, and what to do instead
   * @param chinese the same in Chinese
   */
  public InvalidRequest(ErrorCode code, String english, String chinese) {
    this(code, english, chinese, null);
  }

  private InvalidRequest(
      ErrorCode code, String english, String chinese, @Nullable String argument) {
    super(english);
    this.code = code;
    this.chinese = chinese;
    this.argument = argument;
  }

  /**
   * @param path the argument of the field that is wrong, or a field of its input, for example
   *     {@code person.birthDate}; where an operation is wrong as a whole, its schema coordinate
   */
  public InvalidRequest about(String path) {
    return new InvalidRequest(code, english(), chinese, path);
  }

  public ErrorCode code() {
    return code;
  }

  public String english() {
    return String.valueOf(getMessage());
  }

  public String chinese() {
    return chinese;
  }

  /** The argument that is wrong, where it is one. */
  public @Nullable String argument() {
    return argument;
  }
}
