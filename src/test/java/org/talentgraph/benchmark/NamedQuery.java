package org.talentgraph.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question that is measured on graphs of every size.
 *
 * @param document one root field with the alias {@code answer}
 * @param requests the variables of each request
 */
record NamedQuery(String name, String document, List<Map<String, Object>> requests) {

  private static final int REQUESTS = 500;

  /** All that are measured; another one is another element. */
  static List<NamedQuery> all(GeneratedExperts generated, int experts, int employers, int demands) {
    return List.of(
        new NamedQuery(
            "matches",
            """
            query ($id: ID!) {
              answer: demand(id: $id) {
                matches(first: 10) {
                  matches {
                    score
                    expert { id name }
                    missing
                    criteria { criterion value weight contribution reason path { id } citations { id } }
                  }
                }
              }
            }\
            """,
            drawn(4, random -> Map.of("id", GeneratedDemands.demand(random.nextInt(demands))))),
        new NamedQuery(
            "matches for a draft",
            """
            query ($text: String!) {
              answer: matchesForDraft(draft: { text: $text }, first: 10) {
                understood { field value level sure counts node { id name } span { start end text } }
                notUnderstood { text }
                edges {
                  node {
                    score
                    expert { id name }
                    missing
                    criteria { criterion value weight contribution reason path { id } citations { id } }
                  }
                }
              }
            }\
            """,
            drawn(6, random -> Map.of("text", draft(random)))),
        search(generated, experts, employers),
        suggest(generated, experts, employers),
        new NamedQuery(
            "ordered page",
            """
            query ($min: Int!) {
              answer: experts(
                first: 20
                where: { yearsOfExperience: { gte: $min } }
                orderBy: [{ name: ASC }]
              ) { edges { node { id name } } }
            }\
            """,
            drawn(5, random -> Map.of("min", random.nextInt(40)))),
        new NamedQuery(
            "text filter",
            """
            query ($text: String!) {
              answer: experts(first: 10, where: { name: { startsWith: $text } }) {
                totalCount
                edges { node { id name } }
              }
            }\
            """,
            drawn(
                7,
                random ->
                    Map.of(
                        "text",
                        name(generated, random, experts, employers).toLowerCase(Locale.ROOT)))),
        new NamedQuery(
            "passagesOf",
            """
            query ($text: String!) {
              answer: passagesOf(text: $text, first: 10) { edges { node { id } } }
            }\
            """,
            drawn(8, random -> Map.of("text", TOPICS.get(random.nextInt(TOPICS.size()))))),
        new NamedQuery(
            "whiteSpace",
            """
            query ($by: WhiteSpaceKey!) {
              answer: whiteSpace(by: $by) {
                unreached { synthetic }
                groups { key { id } unmet { synthetic } }
                nextStations { key { id } gain { synthetic } }
              }
            }\
            """,
            Stream.of("INDUSTRY", "COUNTRY", "SKILL", "CITY")
                .<Map<String, Object>>map(by -> Map.of("by", by))
                .toList()),
        new NamedQuery(
            "paths",
            """
            query ($from: ID!, $to: ID!) {
              answer: paths(from: $from, to: $to) {
                paths { length connections nodes { id name } steps { relationship text } }
                complete
              }
            }\
            """,
            drawn(
                2,
                random ->
                    Map.of(
                        "from", GeneratedExperts.expert(random.nextInt(experts)),
                        "to", GeneratedExperts.institution(random.nextInt(employers))))),
        new NamedQuery(
            "neighbourhood",
            """
            query ($id: ID!) {
              answer: neighbourhood(id: $id) {
                totalCount
                neighbours { connections node { id name } ties { text } }
                leftOut { kind count }
              }
            }\
            """,
            drawn(3, random -> Map.of("id", middle(random, experts, employers)))));
  }

  private static final List<String> TOPICS =
      List.of("housing", "salary", "workstation", "住房", "工资", "工作站", "visa", "补贴");

  private static final List<String> DRAFTS =
      List.of(
          "We need two engineers with %s and %s for 3 months from March in Baoding, fluent German,"
              + " 400k RMB a year.",
          "Seeking a consultant on %s, ideally with %s, at least five years of experience, PhD.",
          "招聘 %s 专家一名，熟悉 %s，五年以上经验，年薪40万元，保定。",
          "诚聘 %s 方面的顾问，三月起半年，英语流利，会 %s 者优先。");

  /** A demand in somebody's words that names two skills. */
  private static String draft(SplittableRandom random) {
    return DRAFTS.get(random.nextInt(DRAFTS.size())).formatted(skill(random), skill(random));
  }

  private static String skill(SplittableRandom random) {
    return GeneratedSkills.name(GeneratedSkills.ids().get(random.nextInt(GeneratedSkills.COUNT)));
  }

  private static NamedQuery search(GeneratedExperts generated, int experts, int employers) {
    return new NamedQuery(
        "search",
        """
        query ($text: String!) {
          answer: search(text: $text, first: 10) {
            edges { kind match text score node { id name } highlights { start length } }
          }
        }\
        """,
        drawn(
            0,
            random ->
                Map.of(
                    "text",
                    typed(name(generated, random, experts, employers), random.nextInt(4)))));
  }

  private static NamedQuery suggest(GeneratedExperts generated, int experts, int employers) {
    return new NamedQuery(
        "suggest",
        "query ($text: String!) { answer: suggest(prefix: $text) { kind text node { id name } } }",
        drawn(
            1,
            random -> {
              var name = name(generated, random, experts, employers);
              return Map.of(
                  "text", name.substring(0, Math.min(name.length(), random.nextInt(1, 8))));
            }));
  }

  /** The English or the Chinese name of an expert or, now and then, of an employer. */
  private static String name(
      GeneratedExperts generated, SplittableRandom random, int experts, int employers) {
    var row =
        random.nextInt(10) == 0
            ? generated.employer(random.nextInt(employers))
            : generated.expert(random.nextInt(experts), employers);
    var node = (Map<?, ?>) row.get("node");
    return (String) node.get(random.nextBoolean() ? "nameEn" : "nameZh");
  }

  /** One in four with a letter left out, one in four only a part. */
  private static String typed(String name, int way) {
    return switch (way) {
      case 0 -> name.substring(0, 2) + name.substring(3);
      case 1 -> name.substring(0, name.length() / 2);
      default -> name;
    };
  }

  /** An expert, an employer or, with thousands of neighbours, one of the skills. */
  private static String middle(SplittableRandom random, int experts, int employers) {
    return switch (random.nextInt(3)) {
      case 0 -> GeneratedExperts.expert(random.nextInt(experts));
      case 1 -> GeneratedExperts.institution(random.nextInt(employers));
      default -> GeneratedSkills.ids().get(random.nextInt(GeneratedSkills.COUNT));
    };
  }

  private static List<Map<String, Object>> drawn(
      int seed, Function<SplittableRandom, Map<String, Object>> draw) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, REQUESTS).mapToObj(_ -> draw.apply(random)).toList();
  }
}
