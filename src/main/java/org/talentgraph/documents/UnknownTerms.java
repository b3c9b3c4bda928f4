package org.talentgraph.documents;

import static java.util.stream.Collectors.toSet;
import static org.talentgraph.language.ErrorCode.UNKNOWN_RECORD;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.talentgraph.documents.Correction.Reading;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Tells of ids that neither the folder nor the graph has, and by which table to add them. */
record UnknownTerms(List<GivenFact> facts, Reading reading) {

  /** Lists of ids, which are no links. */
  private static final List<String> LISTS = List.of(GivenFact.CITATIONS, "values");

  /** An id that a field of a fact names. */
  private record Named(GivenFact fact, String field, String id) {

    Place place() {
      var mapping = fact.mapping();
      var column = mapping == null ? null : mapping.columnOf(field);
      return fact.place().at(column == null ? field : column);
    }

    /** The table of its kind: {@code facts/talentClass.csv} for {@code talent-class:…}. */
    String table() {
      var words = Stream.of(id.substring(0, id.indexOf(':')).split("-", -1));
      return "facts/%s.csv"
          .formatted(
              StringUtils.uncapitalize(
                  words.map(StringUtils::capitalize).reduce("", String::concat)));
    }
  }

  void tell() {
    var given = facts.stream().map(GivenFact::id).collect(toSet());
    var named =
        facts.stream()
            .flatMap(UnknownTerms::named)
            .filter(each -> !given.contains(each.id()))
            .toList();
    var known = known(named.stream().map(Named::id).collect(toSet()));
    named.stream()
        .filter(each -> !known.contains(each.id()))
        .forEach(
            each ->
                reading
                    .findings()
                    .problem(
                        each.place(), UNKNOWN_RECORD, "fact.unknown", each.id(), each.table()));
  }

  private Set<String> known(Set<String> ids) {
    return reading.graph().get("Node", ids, "id", View.WHOLE).stream()
        .map(Row::id)
        .collect(toSet());
  }

  private static Stream<Named> named(GivenFact fact) {
    return fact.record().keySet().stream()
        .flatMap(
            field ->
                Stream.concat(fact.links(field).stream(), ids(fact, field))
                    .filter(id -> id.contains(":"))
                    .map(id -> new Named(fact, field, id)));
  }

  private static Stream<String> ids(GivenFact fact, String field) {
    return LISTS.contains(field) ? fact.list(field).stream().map(String::valueOf) : Stream.of();
  }
}
