package org.talentgraph.benchmark;

import static org.talentgraph.benchmark.GeneratedExperts.links;
import static org.talentgraph.benchmark.GeneratedExperts.named;
import static org.talentgraph.benchmark.GeneratedExperts.pick;
import static org.talentgraph.benchmark.GeneratedExperts.random;
import static org.talentgraph.benchmark.GeneratedExperts.to;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up open demands for experts, which want common skills more often than rare ones. */
final class GeneratedDemands {

  private final Ranks skills;
  private final Ranks languages;
  private final Ranks industries;
  private final List<String> cities;

  GeneratedDemands(Map<String, List<String>> ids) {
    skills = new Ranks(ids.get("Skill"));
    languages = new Ranks(ids.get("SpokenLanguage"));
    industries = new Ranks(ids.get("Industry"));
    cities = ids.get("City");
  }

  static String demand(int number) {
    return "demand:generated-%06d".formatted(number);
  }

  Map<String, Object> demand(int number, int employers) {
    var random = random(5, number);
    var properties = named(demand(number), "Generated demand " + number, "虚构需求" + number);
    properties.put("kind", "EXPERT");
    properties.put("status", "PUBLISHED");
    properties.put("mode", pick(random, GeneratedExperts.MODES));
    var starts = LocalDate.of(2026, 1 + random.nextInt(12), 1);
    properties.put("startsOn", starts);
    properties.put("endsOn", starts.plusMonths(random.nextInt(1, 13)));
    properties.put("quantity", random.nextInt(1, 4));
    properties.put(
        "descriptionEn",
        "Made-up demand for " + GeneratedExperts.namedSkills(skills, number) + ".");
    properties.put("descriptionZh", "虚构需求。");
    properties.put("salaryOffered", 10_000 * random.nextInt(30, 150));
    properties.put("requiredDegree", pick(random, GeneratedExperts.DEGREES));
    properties.put("minYears", random.nextInt(11));
    return Map.of(
        "node", properties,
        "WANTS",
            skills.several(random, 3, 8).stream().map(skill -> to(skill, want(random))).toList(),
        "REQUIRES_LANGUAGE",
            links(languages.several(random, 1, 1), random, "level", "B1", "B2", "C1"),
        "IN_FIELD", List.of(to(industries.one(random))),
        "LOCATED_IN", List.of(to(pick(random, cities))),
        "postedBy", List.of(to(GeneratedExperts.institution(random.nextInt(employers)))));
  }

  private static Map<String, Object> want(SplittableRandom random) {
    return Map.of(
        "weight", random.nextInt(1, 11) / 10.0, "level", pick(random, GeneratedExperts.LEVELS));
  }
}
