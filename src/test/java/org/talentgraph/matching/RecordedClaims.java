package org.talentgraph.matching;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/** What may be said of experts and demands, by what the graph holds of them and nothing else. */
final class RecordedClaims {

  private static final String EXPERTS =
      """
      MATCH (n:Expert)
      RETURN n.id AS id, n.yearsOfExperience AS years, n.availableFrom AS from, n.availableTo AS to,
        n.profileEn IS NOT NULL OR n.profileZh IS NOT NULL AS profile, n.modes AS modes,
        n.desiredSalary AS salary, EXISTS { (n)-[:LIVES_IN]->() } AS place,
        EXISTS { (n)-[:EXPERT_IN]->(:Industry) } AS industries,
        COLLECT { MATCH (n)-[r:HAS_DEGREE]->() RETURN r.level } AS degrees,
        COLLECT { MATCH (n)-[r:SKILLED_IN]->(s)
          RETURN {id: s.id, level: r.level, lastUsed: r.lastUsed} } AS skills,
        COLLECT { MATCH (n)-[r:SPEAKS]->(l) RETURN {id: l.id, level: r.level} } AS languages
      """;

  private static final String DEMANDS =
      """
      MATCH (n:Demand)
      RETURN n.id AS id, n.minYears AS years, n.startsOn AS from, n.endsOn AS to,
        n.requiredDegree AS degree, n.mode AS mode, n.salaryOffered AS salary,
        EXISTS { (n)-[:IN_FIELD]->(:Industry) } AS industries,
        EXISTS { (n)-[:LOCATED_IN]->() } AS place,
        COLLECT { MATCH (n)-[r:WANTS]->(s) RETURN {id: s.id, level: r.level} } AS skills,
        COLLECT { MATCH (n)-[r:REQUIRES_LANGUAGE]->(l)
          RETURN {id: l.id, level: r.level} ORDER BY l.id } AS languages
      """;

  private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");
  private static final List<String> SKILL_LEVELS = List.of("BASIC", "PROFICIENT", "EXPERT");
  private static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE");
  private static final Map<String, String> DEGREE_NAMES =
      Map.of(
          "BACHELOR", "Bachelor's degree", "MASTER", "Master's degree", "DOCTORATE", "Doctorate");

  private final Map<String, Map<String, Object>> experts;
  private final Map<String, Map<String, Object>> demands;
  private final Map<String, String> names;

  RecordedClaims(Neo4jClient client) {
    experts = byId(client, EXPERTS);
    demands = byId(client, DEMANDS);
    names =
        byId(client, "MATCH (n:Skill|SpokenLanguage) RETURN n.id AS id, n.nameEn AS name")
            .entrySet()
            .stream()
            .collect(toMap(Map.Entry::getKey, each -> (String) each.getValue().get("name")));
  }

  private static Map<String, Map<String, Object>> byId(Neo4jClient client, String query) {
    return client.query(query).fetch().all().stream()
        .collect(toMap(row -> (String) row.get("id"), Function.identity()));
  }

  /**
   * What the answer says of a wanted skill: its fit, the skill that counts, and how alike it is.
   */
  record Skill(String fit, String wanted, @Nullable String mastered, double similarity) {}

  /** The reason of a criterion as it must be, and what must be missing; null where not told. */
  record Claims(@Nullable String reason, List<String> missing) {}

  Claims skills(String expert, String demand, List<Skill> skills) {
    var start = (LocalDate) demand(demand).get("from");
    List<String> mastered = new ArrayList<>();
    List<String> similar = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (var skill : skills) {
      var wanted = of(demand(demand), "skills", skill.wanted());
      var own = of(expert(expert), "skills", skill.wanted());
      var counts = skill.mastered() == null ? null : of(expert(expert), "skills", skill.mastered());
      if (wanted == null || skill.mastered() != null && counts == null) {
        throw new AssertionError("%s for %s: not recorded: %s".formatted(expert, demand, skill));
      }
      var name = name(skill.wanted());
      if (counts == null) {
        fit(skill, own == null ? "LACKING" : "MASTERED");
        lacking.add(name);
        missing.add("No skill like %s.".formatted(name));
      } else if (skill.wanted().equals(skill.mastered())) {
        fit(skill, "MASTERED");
        mastered.add(name + noted(notes(wanted, counts, start)));
        missing.addAll(gaps(wanted, counts, start));
      } else {
        fit(skill, "SIMILAR");
        var alike = alike(skill.similarity());
        List<String> notes = new ArrayList<>(List.of(alike + " alike"));
        notes.addAll(notes(wanted, counts, start));
        var other = name(skill.mastered());
        similar.add("%s for %s".formatted(other, name) + noted(notes));
        missing.add(
            own == null
                ? "%s is not mastered; %s is %s alike.".formatted(name, other, alike)
                : "%s counts less than %s, which is %s alike.".formatted(name, other, alike));
        if (own != null) {
          missing.addAll(gaps(wanted, own, start));
        }
        missing.addAll(gaps(wanted, counts, start));
      }
    }
    return new Claims(skillReason(skills.size(), mastered, similar, lacking), missing);
  }

  private static void fit(Skill skill, String fit) {
    if (!skill.fit().equals(fit) || fit.equals("SIMILAR") && skill.similarity() >= 1) {
      throw new AssertionError(fit + ", not " + skill);
    }
  }

  private static String skillReason(
      int all, List<String> mastered, List<String> similar, List<String> lacking) {
    var reason =
        mastered.isEmpty()
            ? "None of %d wanted skills mastered".formatted(all)
            : "%d of %d wanted skills mastered: %s"
                .formatted(mastered.size(), all, String.join(", ", mastered));
    if (!similar.isEmpty()) {
      reason +=
          "; %d by %s: %s"
              .formatted(
                  similar.size(),
                  similar.size() == 1 ? "a similar skill" : "similar skills",
                  String.join(", ", similar));
    }
    if (!lacking.isEmpty()) {
      reason += "; %d lacking: %s".formatted(lacking.size(), String.join(", ", lacking));
    }
    return reason + ".";
  }

  private static String noted(List<String> notes) {
    return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
  }

  private static List<String> notes(Map<?, ?> wanted, Map<?, ?> own, @Nullable LocalDate start) {
    List<String> notes = new ArrayList<>();
    if (isLower(wanted, own)) {
      notes.add("%s, %s wanted".formatted(small(own), small(wanted)));
    }
    if (unused(own, start) >= 5) {
      notes.add("last used in " + own.get("lastUsed"));
    }
    return notes;
  }

  private List<String> gaps(Map<?, ?> wanted, Map<?, ?> own, @Nullable LocalDate start) {
    List<String> gaps = new ArrayList<>();
    var name = name((String) own.get("id"));
    if (isLower(wanted, own)) {
      gaps.add("%s: %s, %s wanted.".formatted(name, small(own), small(wanted)));
    }
    if (unused(own, start) >= 5) {
      gaps.add(
          "%s was last used in %s, %d years before the work starts."
              .formatted(name, own.get("lastUsed"), unused(own, start)));
    }
    return gaps;
  }

  private static boolean isLower(Map<?, ?> wanted, Map<?, ?> own) {
    return wanted.get("level") != null
        && SKILL_LEVELS.indexOf(own.get("level")) < SKILL_LEVELS.indexOf(wanted.get("level"));
  }

  private static long unused(Map<?, ?> own, @Nullable LocalDate start) {
    return start == null || own.get("lastUsed") == null
        ? 0
        : start.getYear() - (Long) own.get("lastUsed");
  }

  private static String small(Map<?, ?> skill) {
    return ((String) skill.get("level")).toLowerCase(Locale.ROOT);
  }

  private static String alike(double similarity) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(similarity * 100 + 1e-6) / 100);
  }

  Claims languages(String expert, String demand) {
    var required = list(demand(demand), "languages");
    if (list(expert(expert), "languages").isEmpty()) {
      var unknown = "No language of the expert is known.";
      return new Claims(unknown, List.of(unknown));
    }
    List<String> missing = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    for (var each : required) {
      var spoken = of(expert(expert), "languages", (String) each.get("id"));
      var name = name((String) each.get("id"));
      var level =
          spoken == null
              ? "no record of %s (%s required)".formatted(name, each.get("level"))
              : "%s at %s (%s required)".formatted(name, spoken.get("level"), each.get("level"));
      levels.add(level);
      if (spoken == null
          || LEVELS.indexOf(spoken.get("level")) < LEVELS.indexOf(each.get("level"))) {
        missing.add("Not spoken well enough: %s.".formatted(level));
      }
    }
    return new Claims(
        "%d of %d required languages are spoken well enough: %s."
            .formatted(
                required.size() - missing.size(), required.size(), String.join(", ", levels)),
        missing);
  }

  Claims degree(String expert, String demand) {
    var needed = (String) demand(demand).get("degree");
    var highest =
        ((List<?>) expert(expert).get("degrees"))
            .stream().map(DEGREES::indexOf).max(Integer::compare).orElse(-1);
    if (highest < 0) {
      return new Claims("No degree is known.", List.of("No degree is known."));
    }
    var enough = highest >= DEGREES.indexOf(needed);
    var reason =
        "%s %s; %s is needed."
            .formatted(
                DEGREE_NAMES.get(DEGREES.get(highest)),
                enough ? "is enough" : "only",
                DEGREE_NAMES.get(needed));
    return new Claims(reason, enough ? List.of() : List.of(reason));
  }

  Claims years(String expert, String demand) {
    var needed = (Long) demand(demand).get("years");
    var years = (Long) expert(expert).get("years");
    if (years == null) {
      var unknown = "The years of experience are not known.";
      return new Claims(unknown, List.of(unknown));
    }
    var reason = "%d years of experience; %d are needed.".formatted(years, needed);
    return new Claims(reason, years < needed ? List.of(reason) : List.of());
  }

  Claims availability(String expert, String demand) {
    var from = (LocalDate) expert(expert).get("from");
    var to = (LocalDate) expert(expert).get("to");
    if (from == null && to == null) {
      var unknown = "It is not known when the expert is available.";
      return new Claims(unknown, List.of(unknown));
    }
    var start = (LocalDate) demand(demand).get("from");
    var end = (LocalDate) demand(demand).get("to");
    var covered =
        start
            .datesUntil(end)
            .filter(
                day -> (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to)))
            .count();
    var all = DAYS.between(start, end);
    var reason =
        String.format(
            Locale.ENGLISH,
            "Available on %,d of the %,d days of the work; available %s, the work is from %s until"
                + " before %s.",
            covered,
            all,
            to == null
                ? "from " + from
                : (from == null ? "" : "from " + from + " ") + "until before " + to,
            start,
            end);
    return new Claims(reason, covered < all ? List.of(reason) : List.of());
  }

  /** What is not known of the expert though the demand asks for it. */
  List<String> unknown(String expert, String demand) {
    var known = expert(expert);
    List<String> unknown = new ArrayList<>();
    if (Boolean.FALSE.equals(known.get("profile"))) {
      unknown.add("The expert has no profile.");
    }
    if (demand(demand).get("mode") != null && known.get("modes") == null) {
      unknown.add("It is not known which ways of working the expert accepts.");
    }
    if (demand(demand).get("salary") != null && known.get("salary") == null) {
      unknown.add("The salary expected is not known.");
    }
    if (Boolean.TRUE.equals(demand(demand).get("place"))
        && Boolean.FALSE.equals(known.get("place"))) {
      unknown.add("It is not known where the expert lives.");
    }
    if (Boolean.TRUE.equals(demand(demand).get("industries"))
        && Boolean.FALSE.equals(known.get("industries"))) {
      unknown.add("No industry of the expert is known.");
    }
    return unknown;
  }

  private String name(String id) {
    return names.get(id);
  }

  private Map<String, Object> expert(String id) {
    return experts.get(id);
  }

  private Map<String, Object> demand(String id) {
    return demands.get(id);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> record, String field) {
    return (List<Map<String, Object>>) record.get(field);
  }

  private static @Nullable Map<String, Object> of(
      Map<String, Object> record, String field, String id) {
    return list(record, field).stream()
        .filter(each -> each.get("id").equals(id))
        .findFirst()
        .orElse(null);
  }
}
