package org.talentgraph.questions;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Controller;

/** Puts the questions to the application's own API, in English, whatever the caller's language. */
@Controller
class CompetencyQuestions {

  private final Questions questions;
  private final ExecutionGraphQlService api;

  CompetencyQuestions(Questions questions, ExecutionGraphQlService api) {
    this.questions = questions;
    this.api = api;
  }

  /** Each question is run once in an operation, however often the operation asks it. */
  @QueryMapping
  List<CompetencyQuestion> competencyQuestions(
      @Argument @Nullable List<String> ids, GraphQLContext operation) {
    return questions.list(ids).stream()
        .map(
            question -> operation.<CompetencyQuestion>computeIfAbsent(question, _ -> run(question)))
        .toList();
  }

  CompetencyQuestion run(Question question) {
    var request =
        new DefaultExecutionGraphQlRequest(
            question.document(),
            null,
            question.variables(),
            Map.of(),
            "question " + question.id(),
            Locale.ENGLISH);
    var result = requireNonNull(api.execute(request).block()).getExecutionResult();
    return CompetencyQuestion.of(
        question,
        result.getData(),
        result.getErrors().stream().map(GraphQLError::toSpecification).toList());
  }
}
