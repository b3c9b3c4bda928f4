package org.talentgraph.criteria;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Names;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.model.Row;

/**
 * What matching reads of an expert.
 *
 * @param words of each text of {@link Evidence}
 * @param modes ways of working that the expert accepts; empty when not known
 * @param degree the highest one; null when none is known
 * @param skills mastered; of an expert without listed ones, what the profile names
 * @param employers where the expert holds a post or is engaged
 * @param engagedIn industries of the employers and demands that the expert worked for
 * @param places where the expert lives and what that is within, the narrowest first
 * @param synthetic whether the expert is made up; null for one who is stored nowhere
 * @param stations liaison and introduction stations where the expert lives or comes from, by id
 */
public record ExpertRecord(
    String id,
    Text name,
    List<TermVector> words,
    Set<String> modes,
    @Nullable LocalDate availableFrom,
    @Nullable LocalDate availableTo,
    @Nullable Integer desiredSalary,
    @Nullable Integer yearsOfExperience,
    @Nullable Integer birthYear,
    @Nullable String degree,
    List<Mastered> skills,
    Map<String, String> languages,
    List<String> industries,
    Set<String> employers,
    List<String> engagedIn,
    List<String> places,
    List<Station> stations,
    @Nullable Boolean synthetic) {

  /** What may give way. */
  public Offer offer() {
    return new Offer(modes, availableFrom, availableTo, desiredSalary, degree, skills, languages);
  }

  /** The same expert with another offer. */
  public ExpertRecord with(Offer offer) {
    return new ExpertRecord(
        id,
        name,
        words,
        offer.modes(),
        offer.availableFrom(),
        offer.availableTo(),
        offer.desiredSalary(),
        yearsOfExperience,
        birthYear,
        offer.degree(),
        offer.skills(),
        offer.languages(),
        industries,
        employers,
        engagedIn,
        places,
        stations,
        synthetic);
  }

  /**
   * A skill of an expert.
   *
   * @param level null where the expert lists no skills and the text names this one
   * @param lastUsed the year; null when not known
   */
  public record Mastered(
      String skill, @Nullable String level, @Nullable Integer lastUsed, List<String> citations) {

    /** The level that counts. */
    public String usualLevel() {
      return level == null ? "PROFICIENT" : level;
    }
  }

  /** A station that could reach the expert. */
  record Station(String id, Text name, String place) {}

  public static final String SELECTION =
      """
      id name synthetic modes availableFrom availableTo desiredSalary yearsOfExperience birthYear
      degrees { edges { level } }
      skills { edges { level lastUsed citations { id } node { id } } }
      languages { edges { level node { id } } }
      industries { id }
      %s
      posts { edges { title validTo node { id } } }
      engagements { edges { node { task employer { id industries { id } } demand { industries { id } } } } }
      nationality { id }
      residence { %s }
      """
          .formatted(Evidence.OWN, Places.SELECTION);

  public static ExpertRecord of(Row row, Taxonomies.Known known) {
    var profile = Names.joined(row.textOrNull("profile"));
    var skills = row.rows("skills", ExpertRecord::mastered);
    return new ExpertRecord(
        row.id(),
        row.text("name"),
        Evidence.texts(row).stream().map(known.texts()::vector).toList(),
        Set.copyOf(row.strings("modes")),
        row.date("availableFrom"),
        row.date("availableTo"),
        row.integer("desiredSalary"),
        row.integer("yearsOfExperience"),
        row.integer("birthYear"),
        row.rows("degrees", degree -> degree.string("level")).stream()
            .max(comparingInt(Levels.DEGREE::rank))
            .orElse(null),
        skills.isEmpty()
            ? named(profile, known)
            : skills.stream().sorted(comparing(Mastered::skill)).toList(),
        row.rows("languages").stream()
            .collect(toMap(Names::node, language -> language.string("level"), (one, _) -> one)),
        Names.sorted(row.rows("industries").stream()),
        employers(row),
        engagedIn(row),
        Places.of(row.row("residence")),
        stations(row, known),
        row.has("synthetic") ? row.isTrue("synthetic") : null);
  }

  /** Where the expert was engaged, or holds a post without end. */
  private static Set<String> employers(Row row) {
    var posts = row.rows("posts").stream().filter(post -> !post.has("validTo")).map(Names::node);
    var engagements = engagements(row, "employer").map(Row::id);
    return Stream.concat(posts, engagements).collect(toUnmodifiableSet());
  }

  private static List<String> engagedIn(Row row) {
    return Names.sorted(
        Stream.concat(engagements(row, "employer"), engagements(row, "demand"))
            .flatMap(each -> each.rows("industries").stream()));
  }

  private static Stream<Row> engagements(Row row, String field) {
    return row.rows("engagements").stream()
        .map(engagement -> engagement.row("node"))
        .flatMap(
            engagement -> Stream.ofNullable(engagement == null ? null : engagement.row(field)));
  }

  private static List<Station> stations(Row row, Taxonomies.Known known) {
    return known.stations().stream()
        .filter(station -> isNear(station, row))
        .sorted(comparing(Station::id))
        .toList();
  }

  private static boolean isNear(Station station, Row expert) {
    return Stream.of("residence", "nationality")
        .flatMap(field -> Stream.ofNullable(expert.row(field)))
        .anyMatch(place -> place.id().equals(station.place()));
  }

  private static Mastered mastered(Row skill) {
    return new Mastered(
        Names.node(skill),
        skill.stringOrNull("level"),
        skill.integer("lastUsed"),
        skill.rows("citations", Row::id));
  }

  private static List<Mastered> named(String text, Taxonomies.Known known) {
    return known.tagger().skills(text).stream()
        .map(skill -> new Mastered(skill, null, null, List.of()))
        .toList();
  }
}
