package org.talentgraph.reading;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.reading.Vocabulary.Term;

/** Reads the names that a draft may mention. They change seldom, so they are kept for a minute. */
@Component
public class Vocabularies {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Of how many days they are kept, beside those of the whole graph. */
  private static final int DAYS = 8;

  private final GraphRecords graph;
  private final LoadingCache<View, Vocabulary> vocabularies;

  Vocabularies(GraphRecords graph) {
    this.graph = graph;
    this.vocabularies =
        Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1 + DAYS).build(this::read);
  }

  /** As a view shows them. */
  public Vocabulary get(View view) {
    return requireNonNull(vocabularies.get(view));
  }

  private Vocabulary read(View view) {
    return new Vocabulary(
        Stream.of(
                terms(PartField.SKILL, "Skill", "id name aliases", view),
                terms(PartField.INDUSTRY, "Industry", "id name aliases", view),
                terms(PartField.LANGUAGE, "SpokenLanguage", "id name code", view),
                terms(PartField.PLACE, "Place", "id name around { id }", view))
            .flatMap(terms -> terms)
            .toList());
  }

  private Stream<Term> terms(PartField field, String type, String selection, View view) {
    return graph.all(type, Map.of(), selection, view).stream().map(row -> term(field, row));
  }

  private static Term term(PartField field, Row row) {
    var name = row.text("name");
    var code = row.stringOrNull("code");
    return new Term(
        field,
        row.id(),
        Stream.of(name.english(), name.chinese()).distinct().toList(),
        code == null ? row.strings("aliases") : Lexicon.WORDS.phrases("languageName", code),
        row.rows("around").stream().map(Row::id).toList());
  }
}
