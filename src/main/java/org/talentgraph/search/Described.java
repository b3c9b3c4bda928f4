package org.talentgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.AsOf;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Relation;
import org.talentgraph.reading.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a text says of experts, demands and other records.
 *
 * @param sought the kinds of record that its words look for
 * @param share how much of the text is understood, from 0 to 1
 * @param chinese whether it is Chinese
 * @param day on which the records are looked for, where one is named
 */
record Described(
    List<SaidPart> parts,
    List<Span> notUnderstood,
    List<DescribedKind> sought,
    double share,
    boolean chinese,
    Optional<AsOf> day) {

  Described {
    parts = together(parts);
  }

  /** A post is one with the employer that is named beside it, where there is only one. */
  private static List<SaidPart> together(List<SaidPart> parts) {
    var employers = parts.stream().filter(part -> part.field() == PartField.EMPLOYER).toList();
    return employers.size() != 1
        ? parts
        : parts.stream()
            .map(part -> isPost(part) ? part.at(employers.getFirst().ids()) : part)
            .toList();
  }

  private static boolean isPost(SaidPart part) {
    return part.field() == PartField.POST && part.relation() != Relation.NOT;
  }

  /**
   * The filter for the records of which all of it holds, as a caller writes it; nothing where a
   * part can hold of none.
   */
  Optional<Map<String, Object>> where(DescribedKind kind) {
    List<Object> all = new ArrayList<>();
    for (var some : alternatives()) {
      var conditions = some.stream().flatMap(part -> condition(part, kind).stream()).toList();
      if (conditions.size() < some.size()) {
        return Optional.empty();
      }
      all.add(conditions.size() == 1 ? conditions.getFirst() : Map.of("or", conditions));
    }
    return Optional.of(all)
        .filter(some -> !some.isEmpty())
        .map(some -> Map.<String, Object>of("and", some));
  }

  private static Optional<Map<String, Object>> condition(SaidPart part, DescribedKind kind) {
    var holds = kind.holds(part);
    return part.relation() == Relation.NOT ? holds.map(each -> Map.of("not", each)) : holds;
  }

  /** The parts that count, each with its alternatives. */
  List<List<SaidPart>> alternatives() {
    List<List<SaidPart>> all = new ArrayList<>();
    for (var part : parts.stream().filter(SaidPart::counts).toList()) {
      var before = all.stream().filter(some -> isAlternative(part, some)).findFirst();
      before.ifPresentOrElse(some -> some.add(part), () -> all.add(new ArrayList<>(List.of(part))));
    }
    return all;
  }

  /** A person has one nationality, and is in one place. */
  private static boolean isAlternative(SaidPart part, List<SaidPart> before) {
    var last = before.getLast();
    var single = part.field() == PartField.NATIONALITY || part.field() == PartField.PLACE;
    return last.field() == part.field()
        && last.relation() != Relation.NOT
        && (part.relation() == Relation.OR || part.relation() == Relation.AND && single);
  }

  /** The query that finds the same records, as a text; null where there is none. */
  @Nullable String query(DescribedKind kind) {
    var asOf = day.map(each -> "asOf: \"%s\", ".formatted(each.date())).orElse("");
    return where(kind)
        .map(where -> "%s(%swhere: %s)".formatted(kind.root(), asOf, literal(where)))
        .orElse(null);
  }

  /** A name in the language of the text. */
  String in(Text name) {
    return chinese ? name.chinese() : name.english();
  }

  private static String literal(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(each -> each.getKey() + ": " + literal(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(Described::literal).collect(Collectors.joining(", ", "[", "]"));
      case String text when SaidPart.isConstant(text) -> text;
      case String text -> JsonMapper.shared().writeValueAsString(text);
      default -> value.toString();
    };
  }
}
