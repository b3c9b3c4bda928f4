package org.talentgraph.cases;

import java.util.List;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Ids in a request that no topic or no place has: refused all at once, with nothing answered. */
public final class UnknownIds {

  private UnknownIds() {}

  /**
   * @throws InvalidRequest if there are any
   */
  public static void refuse(List<String> topics, List<String> places) {
    if (!topics.isEmpty() || !places.isEmpty()) {
      throw refusal(topics, places);
    }
  }

  /** UNKNOWN_TOPIC if there are topics, UNKNOWN_JURISDICTION if there are only places. */
  public static InvalidRequest refusal(List<String> topics, List<String> places) {
    return new InvalidRequest(
        topics.isEmpty() ? ErrorCode.UNKNOWN_JURISDICTION : ErrorCode.UNKNOWN_TOPIC,
        (named("There is no topic %s; the field topics lists all. ", topics)
                + named("There is no place %s; the field places lists all. ", places))
            .strip(),
        named("没有主题 %s，全部主题见字段 topics。", topics) + named("没有地方 %s，全部地方见字段 places。", places));
  }

  private static String named(String sentence, List<String> ids) {
    return ids.isEmpty() ? "" : sentence.formatted(String.join(", ", ids));
  }
}
