package org.talentgraph.questions;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.database.Work;
import org.talentgraph.language.Language;
import org.talentgraph.model.Visibility;

/** Puts the questions to the application's own API, in English, whatever the caller's language. */
@Controller
@SchemaMapping(typeName = "CompetencyQuestion")
class CompetencyQuestions {

  private final Questions questions;
  private final ExecutionGraphQlService api;

  /** Were all planned at once, each would wait for the others until its time is up. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

  CompetencyQuestions(Questions questions, ExecutionGraphQlService api) {
    this.questions = questions;
    this.api = api;
  }

  @QueryMapping
  List<Question> competencyQuestions(@Argument @Nullable List<String> ids) {
    return questions.list(ids);
  }

  /** The answer as a reader of the language gets it; whether it holds is decided in English. */
  @SchemaMapping
  @Nullable Object answer(
      Question question, @Argument @Nullable Language in, GraphQLContext operation) {
    var locale = in == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    return answered(question, locale, operation).answer();
  }

  @SchemaMapping
  boolean holds(Question question, GraphQLContext operation) {
    return answered(question, Locale.ENGLISH, operation).holds();
  }

  @SchemaMapping
  @Nullable Difference difference(Question question, GraphQLContext operation) {
    return answered(question, Locale.ENGLISH, operation).difference();
  }

  @SchemaMapping
  List<Map<String, Object>> errors(Question question, GraphQLContext operation) {
    return answered(question, Locale.ENGLISH, operation).errors();
  }

  /** What is run once in an operation, however often the operation asks for it. */
  private record Asked(String question, Locale language) {}

  private AnsweredQuestion answered(Question question, Locale language, GraphQLContext operation) {
    return operation
        .<Supplier<AnsweredQuestion>>computeIfAbsent(
            new Asked(question.id(), language),
            _ -> SingletonSupplier.of(() -> run(question, language, Visibility.of(operation))))
        .get();
  }

  /** As somebody without credentials is answered. */
  AnsweredQuestion run(Question question, Locale language) {
    return run(question, language, Map.of());
  }

  /** A question shows no more than the operation sees that asks for it. */
  AnsweredQuestion run(Question question, Locale language, Visibility visibility) {
    return run(question, language, Map.of(Visibility.class, visibility));
  }

  private AnsweredQuestion run(Question question, Locale language, Map<Object, Object> seen) {
    var result = ask(question, language, seen);
    return AnsweredQuestion.of(
        question,
        result.getData(),
        result.getErrors().stream().map(GraphQLError::toSpecification).toList());
  }

  private ExecutionResult ask(Question question, Locale language, Map<Object, Object> seen) {
    var request =
        new DefaultExecutionGraphQlRequest(
            question.document(),
            null,
            question.variables(),
            Map.of(),
            "question " + question.id(),
            language);
    request.configureExecutionInput(
        (_, input) ->
            input.graphQLContext(seen).graphQLContext(Map.of(Work.KEY, Work.current())).build());
    Work.current().await(turns);
    try {
      return requireNonNull(api.execute(request).block()).getExecutionResult();
    } finally {
      turns.release();
    }
  }
}
