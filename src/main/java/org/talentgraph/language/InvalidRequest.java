package org.talentgraph.language;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it was asked: a stable code, and what to do instead in both
 * languages.
 */
public final class InvalidRequest extends RuntimeException {

  /** The detail in how many seconds programs may ask the same again. */
  public static final String RETRY_AFTER = "retryAfter";

  @Serial private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String chinese;
  private final @Nullable String argument;
  private final transient Map<String, Object> details;

  /**
   * @param english what is wrong, and what to do instead
   * @param chinese the same in Chinese
   */
  public InvalidRequest(ErrorCode code, String english, String chinese) {
    this(code, english, chinese, null, Map.of());
  }

  private InvalidRequest(
      ErrorCode code,
      String english,
      String chinese,
      @Nullable String argument,
      Map<String, Object> details) {
    super(english);
    this.code = code;
    this.chinese = chinese;
    this.argument = argument;
    this.details = details;
  }

  /**
   * What is wrong at a place in the input, which both languages begin with.
   *
   * @param path the place, for example {@code records[0].expert.name}
   */
  public static InvalidRequest at(String path, ErrorCode code, Text what) {
    return new InvalidRequest(code, path + ": " + what.english(), path + "：" + what.chinese())
        .about(path)
        .with("input", path);
  }

  /**
   * @param path the argument of the field that is wrong, or a field of its input, for example
   *     {@code person.birthDate}; where an operation is wrong as a whole, its schema coordinate
   */
  public InvalidRequest about(String path) {
    return new InvalidRequest(code, english(), chinese, path, details);
  }

  /** With something more in {@code extensions}, for programs. */
  public InvalidRequest with(String key, Object detail) {
    Map<String, Object> all = new LinkedHashMap<>(details);
    all.put(key, detail);
    return new InvalidRequest(code, english(), chinese, argument, all);
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

  /** What stands in {@code extensions} beside the code and the message. */
  public Map<String, Object> details() {
    return details;
  }

  /** The argument that is wrong, where it is one. */
  public @Nullable String argument() {
    return argument;
  }
}
