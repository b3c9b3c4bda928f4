package org.talentgraph.drafts;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.criteria.Weights;
import org.talentgraph.matching.Matches;
import org.talentgraph.model.View;

/** Answers what matches a demand or an expert in somebody's own words. */
@Controller
class DraftQueries {

  private final Drafts drafts;
  private final Matches matches;

  DraftQueries(Drafts drafts, Matches matches) {
    this.drafts = drafts;
    this.matches = matches;
  }

  @QueryMapping
  DraftMatchConnection matchesForDraft(
      DataFetchingEnvironment environment,
      @Argument DemandDraft draft,
      @Argument @Nullable List<Weights.Weight> weights) {
    var record = drafts.read(draft.given(), View.of(environment));
    var page = matches.experts(record.row(), environment, weights, record.isSomething());
    return DraftMatchConnection.of(record, page);
  }

  @QueryMapping
  DraftMatchConnection matchesForProfile(
      DataFetchingEnvironment environment,
      @Argument ExpertDraft profile,
      @Argument @Nullable List<Weights.Weight> weights) {
    var record = drafts.read(profile.given(), View.of(environment));
    var page = matches.demands(record.row(), environment, weights, record.isSomething());
    return DraftMatchConnection.of(record, page);
  }
}
