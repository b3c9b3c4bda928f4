package org.talentgraph.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Made-up experts, employers and workstations, always the same for the same number. Skills,
 * countries, languages and industries are Zipf-distributed over those of the graph: a few are
 * common and most are rare.
 */
final class GeneratedExperts {

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Boris", "Chen", "Dana", "Emil", "Fatou", "Gero", "Hana", "Ivo", "Jin", "Kofi",
          "Lena");
  private static final List<String> FAMILY =
      List.of(
          "Sample",
          "Test",
          "Demo",
          "Mock",
          "Model",
          "Trial",
          "Specimen",
          "Example",
          "Pattern",
          "Dummy");
  private static final List<String> ENDINGS =
      List.of(
          "berg", "worth", "son", "ova", "ton", "man", "field", "stein", "ard", "wick", "ley",
          "dale");

  private final Ranks skills;
  private final Ranks countries;
  private final Ranks languages;
  private final Ranks industries;
  private final List<String> cities;

  GeneratedExperts(Map<String, List<String>> ids) {
    skills = new Ranks(ids.get("Skill"));
    countries = new Ranks(ids.get("Country"));
    languages = new Ranks(ids.get("SpokenLanguage"));
    industries = new Ranks(ids.get("Industry"));
    cities = ids.get("City");
  }

  static String expert(int number) {
    return "expert:generated-%06d".formatted(number);
  }

  /** The countries with the most experts first. */
  List<String> countries() {
    return countries.ids();
  }

  Map<String, Object> employer(int number) {
    var random = random(2, number);
    var properties =
        named(
            "institution:generated-%06d".formatted(number),
            "Generated company " + number,
            "虚构企业" + number);
    properties.put(
        "kind",
        pick(
            random, List.of("ENTERPRISE", "HIGH_TECH_ENTERPRISE", "LISTED_COMPANY", "UNIVERSITY")));
    properties.put("size", random.nextInt(20, 20_000));
    return Map.of("node", properties, "LOCATED_IN", List.of(to(pick(random, cities))));
  }

  Map<String, Object> workstation(int number, int employers, int experts) {
    var random = random(3, number);
    var properties =
        named(
            "workstation:generated-%06d".formatted(number),
            "Generated workstation " + number,
            "虚构工作站" + number);
    properties.put("kind", random.nextInt(7) == 0 ? "NOBEL" : "ACADEMICIAN");
    properties.put("status", "LIVE");
    properties.put("teamSize", random.nextInt(3, 30));
    Set<Integer> team = new LinkedHashSet<>();
    for (var size = random.nextInt(5, 11); team.size() < size; ) {
      team.add(random.nextInt(experts));
    }
    var lead = team.iterator().next();
    return Map.of(
        "node", properties,
        "HOSTED_BY", List.of(to("institution:generated-%06d".formatted(random.nextInt(employers)))),
        "LOCATED_IN", List.of(to(pick(random, cities))),
        "SERVES", industries.several(random, 1, 2).stream().map(GeneratedExperts::to).toList(),
        "team",
            team.stream()
                .map(
                    member ->
                        to(expert(member), Map.of("role", member.equals(lead) ? "LEAD" : "MEMBER")))
                .toList());
  }

  Map<String, Object> expert(int number, int employers) {
    var random = random(1, number);
    var name = pick(random, GIVEN) + " " + pick(random, FAMILY) + pick(random, ENDINGS);
    var properties = named(expert(number), name, "虚构专家" + number);
    var years = random.nextInt(0, 45);
    properties.put(
        "origin", pick(random, List.of("FOREIGN", "FOREIGN", "FOREIGN", "RETURNEE", "DOMESTIC")));
    properties.put("academician", random.nextInt(50) == 0);
    properties.put("laureate", random.nextInt(2_000) == 0);
    properties.put("birthYear", 1998 - years);
    properties.put("yearsOfExperience", years);
    properties.put("profileEn", "Made-up expert.");
    properties.put("profileZh", "虚构专家。");
    properties.put(
        "modes", List.of(pick(random, List.of("PROJECT", "CONSULTING", "SHORT_TERM", "LECTURE"))));
    properties.put("availableFrom", LocalDate.of(2025, 1 + random.nextInt(12), 1));
    properties.put("desiredSalary", 10_000 * random.nextInt(20, 150));
    var country = countries.one(random);
    return Map.of(
        "node", properties,
        "CITIZEN_OF", List.of(to(country)),
        "LIVES_IN", List.of(to(country)),
        "SKILLED_IN",
            links(skills.several(random, 3, 8), random, "level", "BASIC", "PROFICIENT", "EXPERT"),
        "SPEAKS",
            links(languages.several(random, 1, 3), random, "level", "B2", "C1", "C2", "NATIVE"),
        "EXPERT_IN", industries.several(random, 1, 2).stream().map(GeneratedExperts::to).toList(),
        "HOLDS_POST", posts(random, employers));
  }

  private static List<Map<String, Object>> posts(SplittableRandom random, int employers) {
    return several(random, 1, 3, i -> random.nextInt(employers)).stream()
        .map(
            employer ->
                to(
                    "institution:generated-%06d".formatted(employer),
                    Map.of(
                        "titleEn", "Researcher",
                        "titleZh", "研究员",
                        "rank",
                            pick(
                                random,
                                List.of("RESEARCHER", "CHIEF_ENGINEER", "PROFESSOR", "STAFF")),
                        "validFrom", LocalDate.of(1990 + random.nextInt(35), 1, 1),
                        "validPrecision", "YEAR")))
        .toList();
  }

  private static List<Map<String, Object>> links(
      List<String> ids, SplittableRandom random, String property, String... values) {
    return ids.stream().map(id -> to(id, Map.of(property, pick(random, List.of(values))))).toList();
  }

  private static Map<String, Object> to(String id) {
    return to(id, Map.of());
  }

  private static Map<String, Object> to(String id, Map<String, Object> properties) {
    return Map.of("id", id, "properties", properties);
  }

  private static Map<String, Object> named(String id, String english, String chinese) {
    var properties = new HashMap<String, Object>();
    properties.put("id", id);
    properties.put("nameEn", english);
    properties.put("nameZh", chinese);
    properties.put("synthetic", true);
    return properties;
  }

  private static SplittableRandom random(int kind, int number) {
    return new SplittableRandom(31L * number + kind);
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static <T> List<T> several(
      SplittableRandom random, int least, int most, IntFunction<T> draw) {
    var count = random.nextInt(least, most + 1);
    return IntStream.range(0, count).mapToObj(draw).distinct().toList();
  }

  /** Ids of which the first is drawn most often: the one of rank r as often as 1 / r. */
  private record Ranks(List<String> ids, double[] cumulated) {

    Ranks(List<String> ids) {
      this(new ArrayList<>(ids), new double[ids.size()]);
      Collections.shuffle(this.ids, new Random(20260101));
      var sum = 0.0;
      for (var i = 0; i < cumulated.length; i++) {
        sum += 1.0 / (i + 1);
        cumulated[i] = sum;
      }
    }

    String one(SplittableRandom random) {
      var found =
          Arrays.binarySearch(cumulated, random.nextDouble(cumulated[cumulated.length - 1]));
      return ids.get(found < 0 ? -found - 1 : found);
    }

    List<String> several(SplittableRandom random, int least, int most) {
      return GeneratedExperts.several(random, least, most, i -> one(random));
    }
  }
}
