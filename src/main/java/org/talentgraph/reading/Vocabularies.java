package org.talentgraph.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.KeptByView;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.reading.Vocabulary.Term;

/** Reads the names that a draft may mention. */
@Component
public class Vocabularies {

  /** Places do not lie within more others than this. */
  private static final int DEEPEST = 8;

  /** The titles of so many posts are read. */
  private static final int MOST_POSTS = 20_000;

  private final GraphRecords graph;
  private final StatementReads statements;
  private final KeptByView<Vocabulary> vocabularies;

  Vocabularies(GraphRecords graph, StatementReads statements) {
    this.graph = graph;
    this.statements = statements;
    this.vocabularies = new KeptByView<>(this::read);
  }

  /** As a view shows them. */
  public Vocabulary get(View view) {
    return vocabularies.get(view);
  }

  private Vocabulary read(View view) {
    var places = rows("Place", "id name aliases within { id }", view);
    Map<String, String> within = new HashMap<>();
    for (var place : places) {
      var around = place.row("within");
      if (around != null) {
        within.put(place.id(), around.id());
      }
    }
    return new Vocabulary(
        Stream.of(
                rows("Skill", "id name aliases", view).stream()
                    .map(row -> term(PartField.SKILL, row, row.strings("aliases"))),
                rows("Industry", "id name aliases", view).stream()
                    .map(row -> term(PartField.INDUSTRY, row, row.strings("aliases"))),
                rows("SpokenLanguage", "id name code", view).stream()
                    .map(row -> term(PartField.LANGUAGE, row, otherNames(row))),
                places.stream().map(row -> place(row, within)))
            .flatMap(terms -> terms)
            .toList(),
        statements.records("post-titles", Map.of("most", MOST_POSTS), view).stream()
            .map(row -> row.get("title").asString())
            .toList());
  }

  private List<Row> rows(String type, String selection, View view) {
    return graph.all(type, Map.of(), selection, view);
  }

  private static List<String> otherNames(Row language) {
    return Lexicon.WORDS.phrases("languageName", language.string("code"));
  }

  private static Term term(PartField field, Row row, List<String> others) {
    return new Term(field, row.id(), names(row), others, List.of());
  }

  private static Term place(Row row, Map<String, String> within) {
    var around =
        Stream.iterate(within.get(row.id()), Objects::nonNull, within::get).limit(DEEPEST).toList();
    return new Term(PartField.PLACE, row.id(), names(row), row.strings("aliases"), around);
  }

  private static List<String> names(Row row) {
    var name = row.text("name");
    return List.of(name.english(), name.chinese());
  }
}
