package org.talentgraph.criteria;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.likeness.Names;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.model.Row;

/**
 * What matching reads of a demand.
 *
 * @param words of the text
 * @param skills wanted; of a demand that lists none, what its name and text name
 * @param places the place of the work and what it is within, the narrowest first
 * @param rivals who bids for the demand or organises its call
 * @param synthetic whether it is made up; null for a demand that is stored nowhere
 */
public record DemandRecord(
    String id,
    Text name,
    TermVector words,
    @Nullable String mode,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Integer salaryOffered,
    @Nullable String requiredDegree,
    @Nullable Integer minYears,
    List<Wanted> skills,
    List<Required> languages,
    List<String> industries,
    List<String> places,
    @Nullable String poster,
    Set<String> rivals,
    @Nullable Boolean synthetic) {

  /**
   * A skill that a demand wants.
   *
   * @param weight within the demand, from 0 to 1
   * @param level wanted at least; null when any will do
   */
  public record Wanted(
      String skill, double weight, @Nullable String level, List<String> citations) {

    Wanted at(String other) {
      return new Wanted(skill, weight, other, citations);
    }
  }

  /**
   * A language that the work is done in.
   *
   * @param level at which it has to be spoken at least
   */
  public record Required(String language, Text name, String level) {

    Required at(String other) {
      return new Required(language, name, other);
    }

    public boolean isSpokenBy(ExpertRecord expert) {
      var spoken = expert.languages().get(language);
      return spoken != null && Levels.LANGUAGE.rank(spoken) >= Levels.LANGUAGE.rank(level);
    }
  }

  /** Ways of working for which nobody has to move. */
  static final List<String> STAYS_AWAY =
      List.of("CONSULTING", "LECTURE", "SHORT_TERM", "PROJECT", "TRAINING", "ACADEMIC_EXCHANGE");

  private static final Comparator<Wanted> MOST_WANTED_FIRST =
      comparingDouble((Wanted wanted) -> -wanted.weight()).thenComparing(Wanted::skill);

  public static final String SELECTION =
      """
      id name synthetic description mode startsOn endsOn salaryOffered requiredDegree minYears
      skills { edges { weight level citations { id } node { id } } }
      languages { edges { level node { id name } } }
      industries { id }
      place { %s }
      postedBy { id }
      bidders { edges { node { id } } }
      call { organisers { id } }
      """
          .formatted(Places.SELECTION);

  /** Whether both are made up, or both real, as far as that is known. */
  public boolean isOfTheKindOf(ExpertRecord expert) {
    return synthetic == null || expert.synthetic() == null || synthetic.equals(expert.synthetic());
  }

  /** What may give way. */
  public Conditions conditions() {
    return new Conditions(
        mode, startsOn, endsOn, salaryOffered, requiredDegree, minYears, skills, languages);
  }

  /** The same demand on other conditions. */
  public DemandRecord on(Conditions conditions) {
    return new DemandRecord(
        id,
        name,
        words,
        conditions.mode(),
        conditions.startsOn(),
        conditions.endsOn(),
        conditions.salaryOffered(),
        conditions.requiredDegree(),
        conditions.minYears(),
        conditions.skills(),
        conditions.languages(),
        industries,
        places,
        poster,
        rivals,
        synthetic);
  }

  /** Whether nobody has to move for the work. */
  boolean staysAway() {
    return mode != null && STAYS_AWAY.contains(mode);
  }

  public static DemandRecord of(Row row, Taxonomies.Known known) {
    var name = row.text("name");
    var text = Names.joined(row.textOrNull("description"));
    var skills = row.rows("skills", DemandRecord::wanted);
    var poster = row.row("postedBy");
    return new DemandRecord(
        row.id(),
        name,
        known.texts().vector(text),
        row.stringOrNull("mode"),
        row.date("startsOn"),
        row.date("endsOn"),
        row.integer("salaryOffered"),
        row.stringOrNull("requiredDegree"),
        row.integer("minYears"),
        skills.isEmpty()
            ? named(name.english() + "\n" + text, known)
            : skills.stream().sorted(MOST_WANTED_FIRST).toList(),
        row.rows("languages").stream()
            .map(DemandRecord::required)
            .sorted(comparing(Required::language))
            .toList(),
        Names.sorted(row.rows("industries").stream()),
        Places.of(row.row("place")),
        poster == null ? null : poster.id(),
        rivals(row),
        row.has("synthetic") ? row.isTrue("synthetic") : null);
  }

  private static Set<String> rivals(Row row) {
    var call = row.row("call");
    return Stream.concat(
            row.rows("bidders").stream().map(Names::node),
            call == null ? Stream.empty() : call.rows("organisers").stream().map(Row::id))
        .collect(toUnmodifiableSet());
  }

  private static Wanted wanted(Row skill) {
    var weight = skill.decimal("weight");
    return new Wanted(
        Names.node(skill),
        weight == null ? 1 : weight,
        skill.stringOrNull("level"),
        skill.rows("citations", Row::id));
  }

  private static Required required(Row language) {
    var spoken = requireNonNull(language.row("node"));
    var level = language.stringOrNull("level");
    return new Required(spoken.id(), spoken.text("name"), level == null ? "" : level);
  }

  /** The skills that a text names, each wanted as much as the others. */
  public static List<Wanted> named(String text, Taxonomies.Known known) {
    return known.tagger().skills(text).stream()
        .map(skill -> new Wanted(skill, 1, null, List.of()))
        .toList();
  }
}
