package org.talentgraph.http;

import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a client accepts as an answer.
 *
 * @param type of an answer in one piece; empty where it accepts none of ours
 * @param stream whether it asks for a stream of events, by its name
 */
record Accepted(Optional<AnswerType> type, boolean stream) {

  static Accepted by(ServerRequest request) {
    try {
      return of(request.headers().accept());
    } catch (InvalidMediaTypeException e) {
      return new Accepted(Optional.empty(), false);
    }
  }

  private static Accepted of(List<MediaType> ranges) {
    return new Accepted(
        AnswerType.accepted(ranges),
        ranges.stream()
            .anyMatch(
                range ->
                    range.getQualityValue() > 0
                        && range.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM)));
  }

  /** The type of what is answered in one piece in any case, such as a refusal. */
  AnswerType typeOrJson() {
    return type.orElse(AnswerType.JSON);
  }
}
