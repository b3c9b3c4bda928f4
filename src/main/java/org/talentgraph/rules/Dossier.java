package org.talentgraph.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.talentgraph.graph.Text;

/** What the graph holds of a case, as {@link Dossiers} has read it. */
record Dossier(Record row) {

  /** A value of the expert; null where there is no expert or nothing is recorded. */
  Value expert(String property) {
    return row.get("expert").isNull() ? Values.NULL : row.get("expert").get(property);
  }

  /**
   * What a list of the expert holds on a day; null where nothing is recorded, since that tells
   * nothing.
   */
  @Nullable Holdings held(String list, LocalDate on) {
    var entries = expertList(list);
    if (entries.isEmpty()) {
      return null;
    }
    var held =
        entries.stream()
            .filter(entry -> on(entry, on) == Verdict.MET)
            .map(entry -> entry.get("id").asString())
            .sorted()
            .toList();
    var certain = entries.stream().noneMatch(entry -> on(entry, on) == Verdict.UNKNOWN);
    return certain ? Holdings.all(held) : new Holdings(new LinkedHashSet<>(held), false);
  }

  /** Posts that the expert held on a day, or may have held; null where none is recorded. */
  @Nullable List<Post> posts(LocalDate on) {
    var posts = expertList("posts");
    return posts.isEmpty()
        ? null
        : posts.stream()
            .filter(post -> on(post, on) != Verdict.NOT_MET)
            .sorted(comparing((Value post) -> post.get("id").asString()))
            .map(
                post ->
                    new Post(
                        post.get("rank").asString(null),
                        post.get("at").asString(null),
                        post.get("id").asString(),
                        on(post, on) == Verdict.MET))
            .toList();
  }

  /** Whether an entry holds on a day; one that names a year holds from some day of it. */
  private static Verdict on(Value entry, LocalDate day) {
    var year = entry.get("year");
    var since =
        year.isNull()
            ? null
            : new RecordedDate(LocalDate.of(year.asInt(), 1, 1), RecordedDate.Precision.YEAR);
    return Lifetime.of(entry).on(day).and(new Lifetime(since, null).on(day));
  }

  private List<Value> expertList(String property) {
    var list = expert(property);
    return list.isNull() ? List.of() : list.asList((Value entry) -> entry);
  }

  Value employerKind() {
    return row.get("employer").isNull() ? Values.NULL : row.get("employer").get("kind");
  }

  /** The names of all records of the case, by their ids. */
  Map<String, Text> names() {
    return named().collect(toMap(record -> record.get("id").asString(), RuleReader::text));
  }

  /** The industries that contain one, itself included. */
  List<String> broader(String industry) {
    return named(industry).get("broader").asList(Value::asString);
  }

  /** Where the catalogues in force list a qualification. */
  List<Value> listings(String qualification) {
    return named(qualification).get("listings").asList((Value listing) -> listing);
  }

  private Value named(String id) {
    return named()
        .filter(record -> record.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Value> named() {
    return row.get("named").asList((Value record) -> record).stream();
  }
}
