package org.talentgraph.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.reading.Relation;

/** Finds the experts whom a text describes, those in documents first. */
@Component
class DescribedExperts {

  private static final int MOST = 100;

  /** The score of an expert of whom all holds that was typed; a name that was typed has more. */
  private static final double SCORE = 0.84;

  private static final String SELECTION =
      """
      id name synthetic
      skills { edges { node { id name } } }
      industries { id name }
      languages { edges { node { id name } } }
      nationality { id name }
      residence { id name }
      posts { edges { node { id name locatedIn { id name } } } }
      platforms { edges { node { id name locatedIn { id name } } } }
      """;

  private final GraphRecords records;

  DescribedExperts(GraphRecords records) {
    this.records = records;
  }

  List<SearchHit> find(Described described, View view) {
    var real = find(described, false, MOST, view);
    var others = find(described, true, MOST - real.size(), view);
    return Stream.concat(real.stream(), others.stream())
        .map(expert -> hit(expert, described))
        .toList();
  }

  private List<Row> find(Described described, boolean synthetic, int most, View view) {
    var where =
        Map.of("and", List.of(described.where(), Map.of("synthetic", Map.of("eq", synthetic))));
    return most == 0
        ? List.of()
        : records.first(most, "Expert", Map.copyOf(where), SELECTION, view);
  }

  private static SearchHit hit(Row expert, Described described) {
    var name = first(expert, described).text("name");
    return new SearchHit(
        null,
        new Reference(expert.id()),
        "EXPERT",
        null,
        SearchField.SAID,
        described.chinese() ? name.chinese() : name.english(),
        SearchMatch.MEANING,
        SCORE * described.share(),
        SCORE * described.share(),
        List.of(),
        described.alternatives().stream().flatMap(some -> because(expert, some)).toList());
  }

  /** The record that the first part names that holds; the expert where none does. */
  private static Row first(Row expert, Described described) {
    return described.parts().stream()
        .flatMap(part -> fulfilling(expert, part).stream())
        .findFirst()
        .orElse(expert);
  }

  /** Those of some alternatives that hold of an expert, or all where no record tells it. */
  private static Stream<SaidPart> because(Row expert, List<SaidPart> some) {
    var fulfilled =
        some.stream()
            .filter(part -> part.relation() != Relation.NOT)
            .flatMap(part -> fulfilling(expert, part).map(row -> part.by(row.id())).stream())
            .toList();
    return (fulfilled.isEmpty() ? some : fulfilled).stream();
  }

  /** The record of an expert that is what a part of the text names. */
  private static Optional<Row> fulfilling(Row expert, SaidPart part) {
    return candidates(expert, part).filter(row -> part.ids().contains(row.id())).findFirst();
  }

  private static Stream<Row> candidates(Row expert, SaidPart part) {
    return switch (part.field()) {
      case SKILL -> nodes(expert, "skills");
      case INDUSTRY -> expert.rows("industries").stream();
      case LANGUAGE -> nodes(expert, "languages");
      case NATIONALITY -> Stream.ofNullable(expert.row("nationality"));
      case EMPLOYER -> nodes(expert, "posts");
      case PLACE -> places(expert);
      default -> Stream.empty();
    };
  }

  private static Stream<Row> places(Row expert) {
    return Stream.concat(
        Stream.ofNullable(expert.row("residence")),
        Stream.of("posts", "platforms")
            .flatMap(field -> nodes(expert, field))
            .flatMap(node -> Stream.ofNullable(node.row("locatedIn"))));
  }

  private static Stream<Row> nodes(Row expert, String field) {
    return expert.rows(field).stream().flatMap(edge -> Stream.ofNullable(edge.row("node")));
  }
}
