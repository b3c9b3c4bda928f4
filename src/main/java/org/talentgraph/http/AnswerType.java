package org.talentgraph.http;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The media types of answers. Where a client takes both alike, it gets the older one. */
enum AnswerType {
  /** Read by every client; its status tells only whether the request was well-formed. */
  JSON("application", "json"),
  /** Its status also tells what became of a well-formed request. */
  GRAPHQL_RESPONSE("application", "graphql-response+json");

  private final MediaType name;

  AnswerType(String type, String subtype) {
    this.name = new MediaType(type, subtype);
  }

  /** The type and the encoding, as a header tells them. */
  String header() {
    return name + ";charset=utf-8";
  }

  /** The type that a client likes best of those it accepts. */
  static Optional<AnswerType> accepted(List<MediaType> accept) {
    if (accept.isEmpty()) {
      return Optional.of(JSON);
    }
    return accept.stream()
        .filter(range -> range.getQualityValue() > 0)
        .sorted(comparingDouble(MediaType::getQualityValue).reversed())
        .flatMap(range -> Stream.of(values()).filter(type -> range.includes(type.name)))
        .filter(type -> !type.isRefused(accept))
        .findFirst();
  }

  private boolean isRefused(List<MediaType> accept) {
    return accept.stream()
        .anyMatch(range -> range.getQualityValue() == 0 && range.equalsTypeAndSubtype(name));
  }
}
