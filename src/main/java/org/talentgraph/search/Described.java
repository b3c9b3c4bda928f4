package org.talentgraph.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.talentgraph.reading.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a text says of experts.
 *
 * @param share how much of the text is understood, from 0 to 1
 */
record Described(List<SaidPart> parts, List<Span> notUnderstood, double share) {

  /** The filter for the experts of whom all of it holds, as a caller writes it. */
  Map<String, Object> where() {
    return Map.of("and", parts.stream().map(Described::condition).toList());
  }

  /** The same as a text. */
  String expertsWhere() {
    return "experts(where: %s)".formatted(literal(where()));
  }

  private static Map<String, Object> condition(SaidPart part) {
    var ids = Map.of("id", Map.of("in", part.ids()));
    return switch (part.field()) {
      case SKILL -> edges("skills", ids);
      case INDUSTRY -> Map.of("industries", Map.of("some", ids));
      case LANGUAGE -> edges("languages", ids);
      case NATIONALITY -> Map.of("nationality", ids);
      case EMPLOYER -> edges("posts", ids);
      case DEGREE -> Map.of("degrees", Map.of("some", Map.of("level", Map.of("in", part.ids()))));
      case YEARS ->
          Map.of("yearsOfExperience", Map.of("gte", Integer.valueOf(part.ids().getFirst())));
      default -> at(ids);
    };
  }

  /** Who lives in a place, has a post there, or works for a platform there. */
  private static Map<String, Object> at(Map<String, ?> ids) {
    var there = Map.of("locatedIn", ids);
    return Map.of(
        "or", List.of(Map.of("residence", ids), edges("posts", there), edges("platforms", there)));
  }

  private static Map<String, Object> edges(String field, Map<String, ?> node) {
    return Map.of(field, Map.of("some", Map.of("node", node)));
  }

  private static String literal(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(each -> each.getKey() + ": " + literal(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(Described::literal).collect(Collectors.joining(", ", "[", "]"));
      case String text when text.matches("[A-Z_]+") -> text;
      case String text -> JsonMapper.shared().writeValueAsString(text);
      default -> value.toString();
    };
  }
}
