package org.talentgraph.cases;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Reads dossiers: the place, the expert, the employer and every record that is named. */
@Component
public class Dossiers {

  private final GraphRecords records;

  Dossiers(GraphRecords records) {
    this.records = records;
  }

  /** What of the graph a case names. */
  public record Named(
      @Nullable String expert, @Nullable String employer, List<GivenRecord> records) {

    private Stream<String> ids() {
      return Stream.concat(
          Stream.of(expert, employer).filter(Objects::nonNull),
          records.stream().map(GivenRecord::id));
    }
  }

  /**
   * The dossiers of several cases at a place, in one statement.
   *
   * @throws InvalidRequest {@code UNKNOWN_JURISDICTION}, {@code UNKNOWN_EXPERT}, {@code
   *     UNKNOWN_EMPLOYER} or {@code UNKNOWN_RECORD} if the graph does not hold what the caller
   *     names, {@code NO_CIRCUMSTANCE} if a condition that is named is about something else
   */
  public List<Dossier> read(String place, List<Named> cases, View view) {
    var found = read(Stream.concat(Stream.of(place), cases.stream().flatMap(Named::ids)), view);
    var where = place(place, found);
    cases.forEach(each -> check(each, found));
    checkCircumstances(found.values());
    return cases.stream().map(each -> dossier(where, each, found)).toList();
  }

  private static void check(Named named, Map<String, Row> found) {
    check(ErrorCode.UNKNOWN_EXPERT, "expert", named.expert(), "Expert", found);
    check(ErrorCode.UNKNOWN_EMPLOYER, "employer", named.employer(), "Institution", found);
    check(named.records(), found);
  }

  private static Dossier dossier(Row place, Named named, Map<String, Row> found) {
    var records =
        Stream.concat(Stream.of(place), named.ids().map(id -> requireNonNull(found.get(id))));
    return Dossier.of(
        place,
        row(named.expert(), found),
        row(named.employer(), found),
        records.distinct().toList());
  }

  /**
   * The dossiers of several experts at each of several places, by the ids of both; an expert that
   * the graph does not hold is left out.
   *
   * @param experts ids by the ids of places
   * @throws InvalidRequest {@code UNKNOWN_JURISDICTION} if there is no such place
   */
  public Map<String, Map<String, Dossier>> read(Map<String, Set<String>> experts, View view) {
    var ids = Stream.concat(Stream.of(experts.keySet()), experts.values().stream());
    var found = read(ids.flatMap(Set::stream), view);
    return experts.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                each -> at(place(each.getKey(), found), each.getValue(), found)));
  }

  private static Map<String, Dossier> at(Row place, Set<String> experts, Map<String, Row> found) {
    return experts.stream()
        .filter(id -> isA("Expert", found.get(id)))
        .collect(toMap(id -> id, id -> Dossier.of(place, row(id, found), null, List.of())));
  }

  private Map<String, Row> read(Stream<String> ids, View view) {
    return records.get("Node", ids.distinct().toList(), Dossier.FIELDS, view).stream()
        .collect(toMap(Row::id, Function.identity()));
  }

  private static @Nullable Row row(@Nullable String id, Map<String, Row> found) {
    return id == null ? null : found.get(id);
  }

  private static boolean isA(String type, @Nullable Row row) {
    return row != null && type.equals(row.string("__typename"));
  }

  private static Row place(String id, Map<String, Row> found) {
    var place = found.get(id);
    if (place == null || !place.has("place")) {
      throw UnknownIds.refusal(List.of(), List.of(id));
    }
    return place;
  }

  private static void check(
      ErrorCode code, String argument, @Nullable String id, String type, Map<String, Row> found) {
    if (id != null && !isA(type, found.get(id))) {
      throw new InvalidRequest(
              code,
              "There is no %s '%s'. Search for the right id, or describe the case without it."
                  .formatted(argument, id),
              "没有%s“%s”。请查找正确的 id，或不用 id 而直接描述情况。"
                  .formatted(argument.equals("expert") ? "专家" : "用人单位", id))
          .about(argument);
    }
  }

  private static void checkCircumstances(Collection<Row> found) {
    for (var record : found) {
      var fact = record.stringOrNull("fact");
      if (fact != null && !fact.equals(Fact.CIRCUMSTANCE.name())) {
        throw new InvalidRequest(
            ErrorCode.NO_CIRCUMSTANCE,
            "'%s' is about %s and no circumstance. Give the fact by the field of PersonInput that is for it."
                .formatted(record.id(), fact),
            "“%s”关于 %s，不是可直接确认的情形。请用 PersonInput 中相应的字段给出该事实。".formatted(record.id(), fact));
      }
    }
  }

  private static void check(List<GivenRecord> named, Map<String, Row> found) {
    var missing =
        named.stream()
            .filter(each -> !isA(each.label(), found.get(each.id())))
            .map(each -> "%s '%s'".formatted(each.label(), each.id()))
            .collect(toSet());
    if (!missing.isEmpty()) {
      var list = missing.stream().sorted().collect(joining(", "));
      throw new InvalidRequest(
          ErrorCode.UNKNOWN_RECORD,
          "The graph does not hold: %s. Give ids that it holds; for awards and qualifications that it does not hold there are otherAwards and otherQualifications."
              .formatted(list),
          "图谱中没有：%s。请给出图谱中已有的 id；图谱没有的奖项和职业资格请用 otherAwards 与 otherQualifications。"
              .formatted(list));
    }
  }
}
