package org.talentgraph.api;

import static org.talentgraph.language.ErrorCode.INTROSPECTION_REFUSED;
import static org.talentgraph.language.ErrorCode.INVALID_QUERY;
import static org.talentgraph.language.ErrorCode.INVALID_SYNTAX;
import static org.talentgraph.language.ErrorCode.INVALID_VARIABLE;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.TypeFromAST;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.model.SdlReader;

/**
 * Says in both languages what graphql-java found wrong with a document or its variables: where, and
 * what could stand there.
 */
final class QueryErrors {

  /** Sentences by graphql-java's own keys; {@code {0}} is what could stand in that place. */
  static final Phrases WORDS = new Phrases("org.talentgraph.api.validation");

  private final GraphQLSchema schema;
  private final ExecutionInput input;
  private final Supplier<Document> document;

  QueryErrors(GraphQLSchema schema, ExecutionInput input) {
    this.schema = schema;
    this.input = input;
    this.document = SingletonSupplier.of(() -> Parser.parse(input.getQuery()));
  }

  /** Nothing for an error that is not about the document, its operation or its variables. */
  Optional<Explanation> explain(GraphQLError error) {
    return switch (error) {
      case InvalidSyntaxError _ -> Optional.of(syntax(error.getMessage()));
      case ValidationError invalid -> Optional.of(validation(invalid));
      case UnknownOperationException _ -> Optional.of(operation());
      case AbortExecutionException aborted when aborted.getCause() instanceof InvalidRequest why ->
          Optional.of(Explanation.of(why).at(why.argument()));
      case BadFaithIntrospectionError _ ->
          Optional.of(explanation(INTROSPECTION_REFUSED, WORDS.text("introspection"), null));
      default -> other(error);
    };
  }

  private Optional<Explanation> other(GraphQLError error) {
    return switch (error.getErrorType()) {
      case ErrorType.ValidationError -> Optional.of(variables(error));
      case ErrorType.OperationNotSupported, ErrorType.ExecutionAborted ->
          Optional.of(explanation(INVALID_QUERY, WORDS.text("aborted", error.getMessage()), null));
      case null, default -> Optional.empty();
    };
  }

  String execution() {
    return String.valueOf(input.getExecutionId());
  }

  /** The sentence of graphql-java's parser in both languages. */
  static Text parsing(String message, Locale locale) {
    return LibraryMessage.of("Parsing", locale, message)
        .filter(known -> WORDS.has(known.key()))
        .map(known -> WORDS.text(known.key(), known.arguments().toArray()))
        .orElseGet(() -> new Text(message, message));
  }

  private Explanation syntax(String message) {
    return explanation(INVALID_SYNTAX, parsing(message, locale()), null);
  }

  private Explanation validation(ValidationError error) {
    var place = DocumentPlace.at(location(error), document.get(), schema);
    var known = LibraryMessage.of("Validation", locale(), error.getMessage());
    if (known.isEmpty() || !WORDS.has(known.get().key())) {
      return value(place)
          .map(problem -> explanation(INVALID_QUERY, problem.text(), problem.coordinate()))
          .orElseGet(() -> explanation(INVALID_QUERY, other(error), place.coordinate()));
    }
    var words = new ArrayList<Object>(known.get().arguments());
    var choices = new ValidationChoices(schema, place, known.get());
    words.set(0, choices.text());
    return explanation(
        INVALID_QUERY, WORDS.text(known.get().key(), words.toArray()), choices.coordinate());
  }

  /** What is wrong with the literal that stands there. */
  private Optional<InputProblem> value(DocumentPlace place) {
    return switch (place.node()) {
      case Argument argument when place.argument() != null ->
          InputProblems.first(
              place.argument().getType(),
              argument.getValue(),
              argument.getName(),
              Objects.requireNonNull(place.coordinate()));
      case VariableDefinition variable ->
          InputProblems.first(
              type(variable),
              variable.getDefaultValue(),
              "$" + variable.getName(),
              named(variable));
      case null, default -> Optional.empty();
    };
  }

  private static Text other(ValidationError error) {
    return WORDS.text("other", String.valueOf(error.getValidationErrorType()));
  }

  private Explanation operation() {
    var operations =
        document.get().getDefinitionsOfType(OperationDefinition.class).stream()
            .map(OperationDefinition::getName)
            .filter(Objects::nonNull)
            .toList();
    var asked = input.getOperationName();
    var words =
        asked == null || asked.isEmpty()
            ? WORDS.text("operation.several", Choices.all(operations))
            : WORDS.text("operation.unknown", Choices.of(asked, operations), asked);
    return explanation(INVALID_QUERY, words, null);
  }

  private Explanation variables(GraphQLError error) {
    var operation =
        NodeUtil.getOperation(document.get(), input.getOperationName()).operationDefinition;
    return operation.getVariableDefinitions().stream()
        .filter(variable -> isAt(location(error), variable))
        .map(this::variable)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> NullArgument.find(document.get(), schema, input.getRawVariables()))
        .map(problem -> explanation(INVALID_VARIABLE, problem.text(), problem.coordinate()))
        .orElseGet(() -> explanation(INVALID_VARIABLE, WORDS.text("variable"), null));
  }

  private static boolean isAt(@Nullable SourceLocation location, VariableDefinition variable) {
    return location == null || location.equals(variable.getSourceLocation());
  }

  private Optional<InputProblem> variable(VariableDefinition variable) {
    var given = input.getRawVariables();
    var name = variable.getName();
    return !given.containsKey(name) && variable.getDefaultValue() != null
        ? Optional.empty()
        : InputProblems.first(type(variable), given.get(name), "'" + name + "'", named(variable));
  }

  private GraphQLType type(VariableDefinition variable) {
    return TypeFromAST.getTypeFromAST(schema, variable.getType());
  }

  /** A variable is of no place in the schema but its type. */
  private static String named(VariableDefinition variable) {
    return SdlReader.typeName(variable.getType());
  }

  private Locale locale() {
    return Objects.requireNonNullElse(input.getLocale(), Locale.ENGLISH);
  }

  private static @Nullable SourceLocation location(GraphQLError error) {
    var locations = Objects.requireNonNullElse(error.getLocations(), List.<SourceLocation>of());
    return locations.isEmpty() ? null : locations.getFirst();
  }

  private static Explanation explanation(ErrorCode code, Text words, @Nullable String coordinate) {
    return new Explanation(code, words.english(), words.chinese()).at(coordinate);
  }
}
