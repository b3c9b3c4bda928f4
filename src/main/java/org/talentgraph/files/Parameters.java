package org.talentgraph.files;

import java.util.Set;
import java.util.TreeSet;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** The parameters of an address or a form. */
public final class Parameters {

  private Parameters() {}

  /**
   * @throws InvalidRequest {@code BAD_REQUEST} for one that is not known, such as {@code dryrun}
   */
  public static void refuseOthers(Set<String> given, Set<String> known) {
    for (var name : given) {
      if (!known.contains(name)) {
        var all = String.join(", ", new TreeSet<>(known));
        throw new InvalidRequest(
            ErrorCode.BAD_REQUEST,
            "There is no parameter %s. Possible: %s.".formatted(name, all),
            "没有参数 %s。可用的有：%s。".formatted(name, all));
      }
    }
  }

  static InvalidRequest twice(String name) {
    return new InvalidRequest(
        ErrorCode.BAD_REQUEST, "%s is given twice.".formatted(name), "%s 给出了两次。".formatted(name));
  }
}
