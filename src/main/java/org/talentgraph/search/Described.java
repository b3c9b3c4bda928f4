package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talentgraph.model.AsOf;
import org.talentgraph.reading.LanguageLevel;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Relation;
import org.talentgraph.reading.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a text says of experts.
 *
 * @param share how much of the text is understood, from 0 to 1
 * @param chinese whether it is Chinese
 * @param day on which the experts are looked for, where one is named
 */
record Described(
    List<SaidPart> parts,
    List<Span> notUnderstood,
    double share,
    boolean chinese,
    Optional<AsOf> day) {

  /** The filter for the experts of whom all of it holds, as a caller writes it. */
  Map<String, Object> where() {
    return Map.of("and", alternatives().stream().map(Described::any).toList());
  }

  /** The parts that count, each with its alternatives. A person has one nationality. */
  List<List<SaidPart>> alternatives() {
    List<List<SaidPart>> all = new ArrayList<>();
    for (var part : parts.stream().filter(SaidPart::counts).toList()) {
      var before = all.stream().filter(some -> isAlternative(part, some)).findFirst();
      before.ifPresentOrElse(some -> some.add(part), () -> all.add(new ArrayList<>(List.of(part))));
    }
    return all;
  }

  private static boolean isAlternative(SaidPart part, List<SaidPart> before) {
    var last = before.getLast();
    return last.field() == part.field()
        && last.relation() != Relation.NOT
        && (part.relation() == Relation.OR
            || part.relation() == Relation.AND && part.field() == PartField.NATIONALITY);
  }

  private static Map<String, Object> any(List<SaidPart> parts) {
    return parts.size() == 1
        ? condition(parts.getFirst())
        : Map.of("or", parts.stream().map(Described::condition).toList());
  }

  /** The same as a text. */
  String expertsWhere() {
    var asOf = day.map(each -> "asOf: \"%s\", ".formatted(each.date())).orElse("");
    return "experts(%swhere: %s)".formatted(asOf, literal(where()));
  }

  private static Map<String, Object> condition(SaidPart part) {
    return part.relation() == Relation.NOT ? Map.of("not", holds(part)) : holds(part);
  }

  private static Map<String, Object> holds(SaidPart part) {
    var ids = Map.of("id", Map.of("in", part.ids()));
    return switch (part.field()) {
      case SKILL -> edges("skills", Map.of("node", ids));
      case INDUSTRY -> Map.of("industries", Map.of("some", ids));
      case LANGUAGE -> edges("languages", spoken(part, ids));
      case NATIONALITY -> Map.of("nationality", ids);
      case EMPLOYER -> edges("posts", Map.of("node", ids));
      case DEGREE -> Map.of("degrees", Map.of("some", Map.of("level", Map.of("in", part.ids()))));
      case YEARS ->
          Map.of("yearsOfExperience", Map.of("gte", Integer.valueOf(part.ids().getFirst())));
      default -> at(ids);
    };
  }

  /** Who lives in a place, has a post there, or works for a platform there. */
  private static Map<String, Object> at(Map<String, ?> ids) {
    var there = Map.of("node", Map.of("locatedIn", ids));
    return Map.of(
        "or", List.of(Map.of("residence", ids), edges("posts", there), edges("platforms", there)));
  }

  /** A language, at the level that is named or a higher one. */
  private static Map<String, Object> spoken(SaidPart part, Map<String, ?> ids) {
    var level = part.level();
    return level == null
        ? Map.of("node", ids)
        : Map.of("node", ids, "level", Map.of("in", LanguageLevel.from(level)));
  }

  private static Map<String, Object> edges(String field, Map<String, ?> edge) {
    return Map.of(field, Map.of("some", edge));
  }

  private static String literal(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(each -> each.getKey() + ": " + literal(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(Described::literal).collect(Collectors.joining(", ", "[", "]"));
      case String text when text.matches("[A-Z][A-Z_0-9]*") -> text;
      case String text -> JsonMapper.shared().writeValueAsString(text);
      default -> value.toString();
    };
  }
}
