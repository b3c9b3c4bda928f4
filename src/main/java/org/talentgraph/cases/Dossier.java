package org.talentgraph.cases;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

/**
 * What the graph holds of a case.
 *
 * @param place where the case is
 * @param records every record that is named or that the expert has, by its id
 */
public record Dossier(
    Row place, @Nullable Row expert, @Nullable Row employer, Map<String, Row> records) {

  private static final String LISTINGS =
      "listedIn { edges { urgentlyNeeded node { id %s catalogue { id } } } }"
          .formatted(Lifetime.FIELDS);

  /** What a selection has to ask of the records of a case, whatever they are. */
  static final String FIELDS =
      """
      id name __typename
      ... on Condition { fact }
      ... on Place { place: id %2$s }
      ... on Industry { above { id } }
      ... on Qualification { %1$s }
      ... on Institution { kind }
      ... on Expert {
        origin academician birthYear yearsOfExperience
        degrees { edges { level year %3$s } }
        awards { edges { year %3$s node { id name } } }
        programmes { edges { year %3$s node { id name } } }
        qualifications { edges { %3$s node { id name %1$s } } }
        industries { edges { %3$s node { id name above { id } } } }
        posts { edges { rank %3$s node { id name ... on Institution { kind } } } }
      }
      """
          .formatted(LISTINGS, Places.AROUND, Lifetime.FIELDS);

  /** The lists of an expert that lead to records. */
  private static final List<String> LISTS =
      List.of("awards", "programmes", "qualifications", "industries", "posts");

  /**
   * @param named what the caller names
   */
  static Dossier of(
      Row place, @Nullable Row expert, @Nullable Row employer, Collection<Row> named) {
    Map<String, Row> records = new LinkedHashMap<>();
    Consumer<Row> add = record -> records.put(record.id(), record);
    if (expert != null) {
      LISTS.forEach(list -> expert.rows(list).forEach(edge -> add.accept(node(edge))));
    }
    named.forEach(add);
    return new Dossier(place, expert, employer, records);
  }

  /** The ids of the place and of all in which it lies. */
  public Set<String> places() {
    return Places.around(place);
  }

  /** A word that the graph has for the expert. */
  public @Nullable String word(String property) {
    return expert == null ? null : expert.stringOrNull(property);
  }

  /** A number that the graph has for the expert. */
  public @Nullable Integer number(String property) {
    return expert == null ? null : expert.integer(property);
  }

  public boolean isAcademician() {
    return expert != null && expert.isTrue("academician");
  }

  public @Nullable String employerKind() {
    return employer == null ? null : employer.stringOrNull("kind");
  }

  /**
   * What a list of the expert holds on a day; null where nothing is recorded, since that tells
   * nothing.
   */
  public @Nullable Holdings held(String list, LocalDate on) {
    var entries = entries(list);
    if (entries.isEmpty()) {
      return null;
    }
    var held =
        entries.stream()
            .filter(entry -> on(entry, on) == Verdict.MET)
            .map(entry -> entry.has("node") ? node(entry).id() : entry.string("level"))
            .sorted()
            .toList();
    var certain = entries.stream().noneMatch(entry -> on(entry, on) == Verdict.UNKNOWN);
    return certain ? Holdings.all(held) : new Holdings(new LinkedHashSet<>(held), false);
  }

  /** Posts that the expert held on a day, or may have held; null where none is recorded. */
  public @Nullable List<Post> posts(LocalDate on) {
    var posts = entries("posts");
    return posts.isEmpty()
        ? null
        : posts.stream()
            .filter(post -> on(post, on) != Verdict.NOT_MET)
            .sorted(comparing(post -> node(post).id()))
            .map(
                post ->
                    new Post(
                        post.stringOrNull("rank"),
                        node(post).stringOrNull("kind"),
                        node(post).id(),
                        on(post, on) == Verdict.MET))
            .toList();
  }

  /** Whether an entry holds on a day; one that names a year holds from some day of it. */
  private static Verdict on(Row entry, LocalDate day) {
    var year = entry.integer("year");
    var since =
        year == null
            ? null
            : new RecordedDate(LocalDate.of(year, 1, 1), RecordedDate.Precision.YEAR);
    return Lifetime.of(entry).on(day).and(new Lifetime(since, null).on(day));
  }

  private List<Row> entries(String list) {
    return expert == null ? List.of() : expert.rows(list);
  }

  private static Row node(Row edge) {
    return requireNonNull(edge.row("node"));
  }

  /** The names of all records of the case, by their ids. */
  public Map<String, Text> names() {
    return records.values().stream().collect(toMap(Row::id, record -> record.text("name")));
  }

  /** The industries that contain one, itself included. */
  public List<String> broader(String industry) {
    var record = record(industry);
    return Stream.concat(Stream.of(record), record.rows("above").stream()).map(Row::id).toList();
  }

  /** Where the catalogues list a qualification: edges that lead to their versions. */
  public List<Row> listings(String qualification) {
    return record(qualification).rows("listedIn");
  }

  private Row record(String id) {
    return requireNonNull(records.get(id), id);
  }
}
