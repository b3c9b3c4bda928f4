package org.talentgraph.drafts;

import static java.util.Objects.requireNonNullElse;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Weights;
import org.talentgraph.matching.Matches;
import org.talentgraph.model.View;
import org.talentgraph.reading.DraftReader;
import org.talentgraph.reading.Vocabularies;

/** Answers what matches a demand or an expert in somebody's own words. */
@Controller
class DraftQueries {

  private final Vocabularies vocabularies;
  private final Matches matches;

  DraftQueries(Vocabularies vocabularies, Matches matches) {
    this.vocabularies = vocabularies;
    this.matches = matches;
  }

  @QueryMapping
  DraftMatchConnection matchesForDraft(
      DataFetchingEnvironment environment,
      @Argument DemandDraft draft,
      @Argument @Nullable List<Weights.Weight> weights) {
    var record = record(draft.given(), View.of(environment));
    var page = matches.experts(record.row(), environment, weights, record.isSomething());
    return DraftMatchConnection.of(record, page);
  }

  @QueryMapping
  DraftMatchConnection matchesForProfile(
      DataFetchingEnvironment environment,
      @Argument ExpertDraft profile,
      @Argument @Nullable List<Weights.Weight> weights) {
    var record = record(profile.given(), View.of(environment));
    var page = matches.demands(record.row(), environment, weights, record.isSomething());
    return DraftMatchConnection.of(record, page);
  }

  private DraftRecord record(Given given, View view) {
    var vocabulary = vocabularies.get(view);
    new GivenCheck(given, vocabulary).check();
    var text = requireNonNullElse(given.text(), "");
    var read = DraftReader.read(text, vocabulary, view.today(), given.side());
    return new DraftRecord(given, read, vocabulary);
  }
}
