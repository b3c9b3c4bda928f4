package org.talentgraph.drafts;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;
import org.talentgraph.reading.DraftReader.Side;
import org.talentgraph.reading.Part;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Understanding;
import org.talentgraph.reading.Vocabulary;

/** A draft as a row, as if it had been read from the graph; a field goes before the text. */
record DraftRecord(Given given, Understanding understanding, Vocabulary vocabulary) {

  private static final String ID = "draft";
  private static final double PREFERRED = 0.5;

  /** What no criterion judges. */
  private static final Set<PartField> TOLD_ONLY =
      EnumSet.of(PartField.QUANTITY, PartField.DEADLINE, PartField.DURATION);

  /** Whether there is anything to match by, if only the words of a text that was understood. */
  boolean isSomething() {
    return given.isSomething() || understanding.parts().stream().anyMatch(Part::counts);
  }

  /** Whether a part of the text counts beside what the caller gives. */
  boolean counts(Part part) {
    return part.counts()
        && !TOLD_ONLY.contains(part.field())
        && !given.gives(part.field())
        && !isAgainstTime(part);
  }

  static double weight(Part part) {
    return part.wish() ? PREFERRED : 1;
  }

  /** Whether a date of the text lies on the wrong side of the other one, which goes before it. */
  private boolean isAgainstTime(Part part) {
    if (part.is(PartField.START)) {
      return given.end() != null && !LocalDate.parse(part.value()).isBefore(given.end());
    }
    var start = part.is(PartField.END) ? start() : null;
    return start != null && !LocalDate.parse(part.value()).isAfter(start);
  }

  Row row() {
    return given.isDemand() ? demand() : expert();
  }

  private Row demand() {
    var values = common();
    values.put("description", text());
    values.put("mode", given.modes() == null ? value(PartField.MODE) : given.modes().getFirst());
    values.put("startsOn", start());
    values.put("endsOn", end());
    values.put("salaryOffered", pay());
    values.put("requiredDegree", degree());
    values.put("minYears", years());
    values.put("place", place());
    return Row.of(values);
  }

  private Row expert() {
    var values = common();
    values.put("profile", text());
    values.put("modes", given.modes() == null ? values(PartField.MODE) : given.modes());
    values.put("availableFrom", start());
    values.put("availableTo", end());
    values.put("desiredSalary", pay());
    values.put("yearsOfExperience", years());
    var degree = degree();
    values.put("degrees", degree == null ? List.of() : List.of(Row.of(Map.of("level", degree))));
    values.put("residence", place());
    return Row.of(values);
  }

  private Map<String, @Nullable Object> common() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", ID);
    values.put("name", new Text("", ""));
    values.put("synthetic", given.synthetic());
    values.put("skills", skills());
    values.put("languages", languages());
    values.put(
        "industries",
        requireNonNullElse(given.industries(), values(PartField.INDUSTRY)).stream()
            .map(id -> Row.of(Map.of("id", id)))
            .toList());
    return values;
  }

  private Text text() {
    return new Text(given.words(), given.words());
  }

  private Optional<String> counted(PartField field) {
    return understanding.counted(field).filter(this::counts).map(Part::value).findFirst();
  }

  private @Nullable String value(PartField field) {
    return counted(field).orElse(null);
  }

  private List<String> values(PartField field) {
    return understanding.counted(field).filter(this::counts).map(Part::value).distinct().toList();
  }

  private @Nullable LocalDate start() {
    return given.start() == null
        ? counted(PartField.START).map(LocalDate::parse).orElse(null)
        : given.start();
  }

  private @Nullable LocalDate end() {
    return given.end() == null
        ? counted(PartField.END).map(LocalDate::parse).orElse(null)
        : given.end();
  }

  private @Nullable Number pay() {
    return given.pay() == null
        ? counted(PartField.PAY).map(Long::valueOf).orElse(null)
        : given.pay();
  }

  private @Nullable String degree() {
    return given.degree() == null ? value(PartField.DEGREE) : given.degree();
  }

  private @Nullable Integer years() {
    return given.years() == null
        ? counted(PartField.YEARS).map(Integer::valueOf).orElse(null)
        : given.years();
  }

  private List<Row> skills() {
    var skills = given.skills();
    return skills == null
        ? understanding
            .counted(PartField.SKILL)
            .filter(this::counts)
            .map(part -> edge(part.value(), part.level(), weight(part)))
            .toList()
        : skills.stream().map(each -> edge(each.skill(), each.level(), each.weight())).toList();
  }

  private List<Row> languages() {
    var languages = given.languages();
    return languages == null
        ? understanding
            .counted(PartField.LANGUAGE)
            .filter(this::counts)
            .map(part -> edge(part.value(), level(part.level()), 1))
            .toList()
        : languages.stream().map(each -> edge(each.language(), level(each.level()), 1)).toList();
  }

  /** An expert who names no level speaks the language well. */
  private @Nullable String level(@Nullable String level) {
    return level == null && given.side() == Side.EXPERT ? "B2" : level;
  }

  private Row edge(String id, @Nullable String level, double weight) {
    Map<String, @Nullable Object> edge = new HashMap<>();
    edge.put("weight", weight);
    edge.put("level", level);
    edge.put("node", Row.of(Map.of("id", id, "name", vocabulary.name(id))));
    return Row.of(edge);
  }

  private @Nullable Row place() {
    var id = given.place() == null ? value(PartField.PLACE) : given.place();
    if (id == null) {
      return null;
    }
    @Nullable Row around = null;
    for (var each :
        vocabulary
            .find(PartField.PLACE, id)
            .map(Vocabulary.Term::within)
            .orElse(List.of())
            .reversed()) {
      around = place(each, around);
    }
    return place(id, around);
  }

  private static Row place(String id, @Nullable Row around) {
    Map<String, @Nullable Object> place = new HashMap<>();
    place.put("id", id);
    place.put("within", around);
    return Row.of(place);
  }
}
