package org.talentgraph.questions;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Language;

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

  /** The answer as a reader of the language gets it; whether it holds is decided in English. */
  @SchemaMapping
  @Nullable Object answer(CompetencyQuestion question, @Argument @Nullable Language in) {
    return in == Language.ZH
        ? ask(question.id(), question.document(), question.variables(), Locale.CHINESE).getData()
        : question.answer();
  }

  CompetencyQuestion run(Question question) {
    var result = ask(question.id(), question.document(), question.variables(), Locale.ENGLISH);
    return CompetencyQuestion.of(
        question,
        result.getData(),
        result.getErrors().stream().map(GraphQLError::toSpecification).toList());
  }

  private ExecutionResult ask(
      String id, String document, Map<String, @Nullable Object> variables, Locale language) {
    var request =
        new DefaultExecutionGraphQlRequest(
            document, null, variables, Map.of(), "question " + id, language);
    return requireNonNull(api.execute(request).block()).getExecutionResult();
  }
}
