package org.talentgraph.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Titles;

/** A kind of record that words describe: what each part of them says of one, as a filter. */
enum DescribedKind {
  EXPERT(
      "Expert",
      0.84,
      "synthetic",
      Map.of(
          PartField.SKILL, "skills*",
          PartField.LANGUAGE, "languages*",
          PartField.INDUSTRY, "industries+",
          PartField.NATIONALITY, "nationality",
          PartField.EMPLOYER, "posts*",
          PartField.POST, "posts*",
          PartField.PLACE, "residence posts*.locatedIn platforms*.locatedIn"),
      """
      skills { edges { level node { id name } } }
      languages { edges { level node { id name } } }
      industries { id name }
      nationality { id name }
      residence { id name }
      posts { edges { title rank node { id name locatedIn { id name } } } }
      platforms { edges { node { id name locatedIn { id name } } } }
      """) {

    @Override
    Optional<Map<String, Object>> holds(SaidPart part) {
      return switch (part.field()) {
        case POST -> Optional.of(Way.some("posts", post(part)));
        case DEGREE -> Optional.of(Way.some("degrees", Map.of("level", atLeast(part.said()))));
        case YEARS ->
            Optional.of(Map.of("yearsOfExperience", atLeast(Integer.valueOf(part.said()))));
        default -> super.holds(part);
      };
    }

    /** By its rank, or by words of its title, unless it is that of a deputy. */
    private static Map<String, Object> post(SaidPart part) {
      Map<String, Object> post =
          part.isConstant()
              ? Map.of("rank", Map.of("in", part.ids()))
              : Map.of("and", List.of(title(part.said()), Map.of("not", deputy(part.said()))));
      return part.at().isEmpty() ? post : Way.with(post, Map.of("id", Map.of("in", part.at())));
    }

    private static Map<String, Object> deputy(String post) {
      return Map.of("or", Titles.deputies(post).stream().map(each -> title(each)).toList());
    }

    private static Map<String, Object> title(String words) {
      return Map.of("title", Map.of("contains", words));
    }
  },

  DEMAND(
      "Demand",
      0.83,
      "open",
      Map.of(
          PartField.SKILL, "skills*",
          PartField.LANGUAGE, "languages*",
          PartField.INDUSTRY, "industries+",
          PartField.EMPLOYER, "postedBy",
          PartField.PLACE, "place postedBy.locatedIn"),
      """
      skills { edges { level node { id name } } }
      languages { edges { level node { id name } } }
      industries { id name }
      place { id name }
      postedBy { id name locatedIn { id name } }
      """) {

    @Override
    Optional<Map<String, Object>> holds(SaidPart part) {
      return switch (part.field()) {
        case DEGREE -> Optional.of(Map.of("requiredDegree", atLeast(part.said())));
        case YEARS -> Optional.of(Map.of("minYears", atLeast(Integer.valueOf(part.said()))));
        default -> super.holds(part);
      };
    }
  },

  PLATFORM(
      "Platform",
      0.82,
      "synthetic",
      Map.of(
          PartField.INDUSTRY, "serves+",
          PartField.EMPLOYER, "host",
          PartField.PLACE, "locatedIn"),
      "serves { id name } host { id name } locatedIn { id name }"),

  PROGRAMME(
      "Programme",
      0.81,
      "synthetic",
      Map.of(PartField.INDUSTRY, "serves+", PartField.PLACE, "appliesIn+"),
      "serves { id name } appliesIn { id name }");

  private final String type;
  private final double score;
  private final String preferred;
  private final Map<PartField, String> ways;
  private final String selection;

  /**
   * @param score of a record of which all holds that was typed; a name that was typed has more
   * @param preferred the field, true or false, by which some come before others
   * @param ways to the records that a part of a text may name
   * @param selection of these ways
   */
  DescribedKind(
      String type, double score, String preferred, Map<PartField, String> ways, String selection) {
    this.type = type;
    this.score = score;
    this.preferred = preferred;
    this.ways = ways;
    this.selection = selection;
  }

  String type() {
    return type;
  }

  /** The root field that lists them. */
  String root() {
    return type.toLowerCase(Locale.ROOT) + "s";
  }

  double score() {
    return score;
  }

  /** What tells in which way a part holds. */
  String selection() {
    return selection;
  }

  /** Filters of those that come first and of the others. */
  List<Map<String, Object>> inOrder() {
    var first = preferred.equals("open");
    return Stream.of(first, !first)
        .map(value -> Map.<String, Object>of(preferred, Map.of("eq", value)))
        .toList();
  }

  /** The filter for those of which a part holds; nothing where it can hold of none. */
  Optional<Map<String, Object>> holds(SaidPart part) {
    var level = part.level();
    Map<String, Object> edge = level == null ? Map.of() : Map.of("level", atLeast(level));
    var filters = ways(part).map(way -> way.filter(part.among(), edge)).toList();
    return filters.size() > 1 ? Optional.of(Map.of("or", filters)) : filters.stream().findFirst();
  }

  private Stream<Way> ways(SaidPart part) {
    var written = ways.get(part.field());
    return written == null ? Stream.empty() : Stream.of(written.split(" ")).map(Way::of);
  }

  private static Map<String, Object> atLeast(Object value) {
    return Map.of("gte", value);
  }

  /** Records of a record that are what a part names; of a post, where it is. */
  Stream<Row> fulfilling(Row row, SaidPart part) {
    return part.field() == PartField.POST
        ? ways(part)
            .flatMap(way -> way.ends(row, edge -> isMeant(edge, part)))
            .filter(each -> part.at().isEmpty() || part.at().contains(each.id()))
        : ways(part)
            .flatMap(way -> way.ends(row, edge -> reaches(edge, part)))
            .filter(each -> part.ids().contains(each.id()));
  }

  private static boolean reaches(Row edge, SaidPart part) {
    return part.levels().isEmpty() || part.levels().contains(edge.get("level"));
  }

  private static boolean isMeant(Row post, SaidPart part) {
    return part.isConstant()
        ? part.said().equals(post.get("rank"))
        : post.get("title") instanceof Text title
            && Stream.of(title.english(), title.chinese())
                .anyMatch(each -> Titles.names(each, part.said()));
  }
}
