package org.talentgraph.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up experts, employers and workstations, always the same for the same number. Skills,
 * countries, languages and industries are Zipf-distributed over those of the graph: a few are
 * common and most are rare.
 */
final class GeneratedExperts {

  /** Two make a given name and two a family name, in either language. */
  private static final List<List<String>> SYLLABLES =
      Arrays.stream(
              """
              ba 巴 be 贝 bo 博 da 达 de 德 di 迪 fa 法 fei 费 ga 加 ge 格 ha 哈 he 赫 ji 吉 ka 卡 ke 克
              la 拉 le 勒 li 利 lo 洛 lu 卢 ma 马 mi 米 mo 莫 na 纳 ni 尼 no 诺 nu 努 pa 帕 pi 皮 pu 普
              ra 然 ri 日 sa 萨 se 瑟 si 西 so 索 ta 塔 ti 蒂 to 托 wa 瓦\
              """
                  .split("\\s+(?=[a-z])"))
          .map(pair -> List.of(pair.split(" ")))
          .toList();

  static final List<String> MODES = List.of("PROJECT", "CONSULTING", "SHORT_TERM", "LECTURE");
  static final List<String> DEGREES = List.of("BACHELOR", "MASTER", "DOCTORATE");
  static final List<String> LEVELS = List.of("BASIC", "PROFICIENT", "EXPERT");

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

  static String institution(int number) {
    return "institution:generated-%06d".formatted(number);
  }

  /** The countries with the most experts first. */
  List<String> countries() {
    return countries.ids();
  }

  Map<String, Object> employer(int number) {
    var random = random(2, number);
    var properties = named(institution(number), "Generated company " + number, "虚构企业" + number);
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
        "HOSTED_BY", List.of(to(institution(random.nextInt(employers)))),
        "LOCATED_IN", List.of(to(pick(random, cities))),
        "SERVES", industries.several(random, 1, 2).stream().map(GeneratedExperts::to).toList(),
        "team",
            team.stream()
                .map(
                    member ->
                        to(expert(member), Map.of("role", member.equals(lead) ? "LEAD" : "MEMBER")))
                .toList());
  }

  /** What a text names: two skills, common ones more often. */
  static String namedSkills(Ranks skills, int number) {
    return skills.several(random(6, number), 2, 2).stream()
        .map(GeneratedSkills::name)
        .collect(Collectors.joining(" and "));
  }

  Map<String, Object> expert(int number, int employers) {
    var random = random(1, number);
    var syllables = IntStream.range(0, 4).mapToObj(i -> pick(random, SYLLABLES)).toList();
    var properties =
        named(
            expert(number),
            capital(syllables, 0) + " " + capital(syllables, 2),
            syllables.get(0).get(1)
                + syllables.get(1).get(1)
                + "·"
                + syllables.get(2).get(1)
                + syllables.get(3).get(1));
    var years = random.nextInt(0, 45);
    properties.put(
        "origin", pick(random, List.of("FOREIGN", "FOREIGN", "FOREIGN", "RETURNEE", "DOMESTIC")));
    properties.put("academician", random.nextInt(50) == 0);
    properties.put("laureate", random.nextInt(2_000) == 0);
    properties.put("birthYear", 1998 - years);
    properties.put("yearsOfExperience", years);
    properties.put("profileEn", "Made-up expert in " + namedSkills(skills, number) + ".");
    properties.put("profileZh", "虚构专家。");
    properties.put("modes", several(random, 1, 3, i -> pick(random, MODES)));
    var available = LocalDate.of(2025, 1 + random.nextInt(12), 1);
    properties.put("availableFrom", available);
    properties.put("availableTo", available.plusMonths(random.nextInt(6, 60)));
    properties.put("desiredSalary", 10_000 * random.nextInt(20, 150));
    var country = countries.one(random);
    return Map.of(
        "node", properties,
        "CITIZEN_OF", List.of(to(country)),
        "LIVES_IN", List.of(to(country)),
        "SKILLED_IN",
            skills.several(random, 3, 8).stream()
                .map(skill -> to(skill, proficiency(random, years)))
                .toList(),
        "SPEAKS",
            links(languages.several(random, 1, 3), random, "level", "B2", "C1", "C2", "NATIVE"),
        "EXPERT_IN", industries.several(random, 1, 2).stream().map(GeneratedExperts::to).toList(),
        "HAS_DEGREE",
            List.of(
                to(
                    institution(random.nextInt(employers)),
                    Map.of("level", pick(random, DEGREES), "year", 2022 - years))),
        "HOLDS_POST", posts(random, employers));
  }

  private static Map<String, Object> proficiency(SplittableRandom random, int years) {
    return Map.of(
        "level", pick(random, LEVELS),
        "lastUsed", 2025 - random.nextInt(15),
        "years", random.nextInt(years + 1));
  }

  private static String capital(List<List<String>> syllables, int from) {
    var word = syllables.get(from).getFirst() + syllables.get(from + 1).getFirst();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<Map<String, Object>> posts(SplittableRandom random, int employers) {
    return several(random, 1, 3, i -> random.nextInt(employers)).stream()
        .map(
            employer ->
                to(
                    institution(employer),
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

  static List<Map<String, Object>> links(
      List<String> ids, SplittableRandom random, String property, String... values) {
    return ids.stream().map(id -> to(id, Map.of(property, pick(random, List.of(values))))).toList();
  }

  static Map<String, Object> to(String id) {
    return to(id, Map.of());
  }

  static Map<String, Object> to(String id, Map<String, Object> properties) {
    return Map.of("id", id, "properties", properties);
  }

  static Map<String, Object> named(String id, String english, String chinese) {
    var properties = new HashMap<String, Object>();
    properties.put("id", id);
    properties.put("nameEn", english);
    properties.put("nameZh", chinese);
    properties.put("synthetic", true);
    return properties;
  }

  static SplittableRandom random(int kind, int number) {
    return new SplittableRandom(31L * number + kind);
  }

  static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static <T> List<T> several(SplittableRandom random, int least, int most, IntFunction<T> draw) {
    var count = random.nextInt(least, most + 1);
    return IntStream.range(0, count).mapToObj(draw).distinct().toList();
  }
}
