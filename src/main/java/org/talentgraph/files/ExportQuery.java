package org.talentgraph.files;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query by which the pages of an export are read, one after the other.
 *
 * @param selection what is wanted of each record
 */
record ExportQuery(
    ListedType listed, SelectionSet selection, Map<String, Object> variables, String document) {

  static final String ROWS = "rows";
  static final String FIRST = "first";
  static final String AFTER = "after";

  private static final String AS_OF = "asOf";
  private static final String ORDER = "orderBy";

  /**
   * @param fields a selection as a query has it
   * @param given the arguments of the connection, and {@code asOf}, as an address tells them
   * @throws InvalidRequest if one of them cannot be read
   */
  static ExportQuery of(
      ListedType listed, String fields, Map<String, String> given, JsonMapper json) {
    var selection = selection(fields);
    var isDated = given.containsKey(AS_OF) && listed.field().getArgument(AS_OF) == null;
    List<GraphQLArgument> arguments = new ArrayList<>();
    Map<String, Object> variables = new LinkedHashMap<>();
    for (var argument : listed.arguments()) {
      var text = given.get(argument.getName());
      if (text != null) {
        arguments.add(argument);
        variables.put(argument.getName(), value(argument, text, json));
      }
    }
    if (isDated) {
      variables.put(AS_OF, given.get(AS_OF));
    }
    return new ExportQuery(
        listed, selection, variables, document(listed, selection, arguments, isDated));
  }

  private static String document(
      ListedType listed, SelectionSet selection, List<GraphQLArgument> arguments, boolean isDated) {
    var declared =
        Stream.concat(
                arguments.stream()
                    .map(
                        each ->
                            "$%s: %s"
                                .formatted(
                                    each.getName(), GraphQLTypeUtil.simplePrint(each.getType()))),
                isDated ? Stream.of("$asOf: Date!") : Stream.of())
            .collect(Collectors.joining(", ", "$first: Int, $after: String, ", ""));
    var passed =
        arguments.stream()
            .map(each -> "%1$s: $%1$s".formatted(each.getName()))
            .collect(Collectors.joining(", ", "first: $first, after: $after, ", ""));
    return ("query Export(%s)%s { %s: %s(%s)"
            + " { edges { cursor node %s } pageInfo { hasNextPage endCursor } } }")
        .formatted(
            declared,
            isDated ? " @asOf(date: $asOf)" : "",
            ROWS,
            listed.field().getName(),
            passed,
            AstPrinter.printAstCompact(selection));
  }

  /** Read by itself, so that nothing but a selection can stand there. */
  private static SelectionSet selection(String fields) {
    try {
      var document = Parser.parse("{" + fields + "}");
      if (document.getDefinitions().size() == 1
          && document.getDefinitions().getFirst() instanceof OperationDefinition operation
          && operation.getVariableDefinitions().isEmpty()) {
        return operation.getSelectionSet();
      }
    } catch (InvalidSyntaxException e) {
      throw noSelection(String.valueOf(e.getMessage()));
    }
    throw noSelection("it is more than one");
  }

  private static InvalidRequest noSelection(String why) {
    return new InvalidRequest(
        ErrorCode.INVALID_SYNTAX,
        "fields is no selection such as id name posts { edges { node { name } } }: " + why,
        "fields 不是选择集（例如 id name posts { edges { node { name } } }）：" + why);
  }

  /** A text, a number or a constant as it is; what has parts as JSON. */
  private static Object value(GraphQLArgument argument, String given, JsonMapper json) {
    if (argument.getName().equals(ORDER) && !given.stripLeading().startsWith("[")) {
      return order(given);
    }
    var type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
    var isText =
        GraphQLTypeUtil.isEnum(type)
            || type instanceof GraphQLScalarType scalar
                && !List.of("Int", "Float", "Boolean").contains(scalar.getName());
    if (isText) {
      return given;
    }
    try {
      return json.readValue(given, Object.class);
    } catch (JacksonException e) {
      throw new InvalidRequest(
          ErrorCode.BAD_REQUEST,
          "%s is no JSON: %s".formatted(argument.getName(), e.getOriginalMessage()),
          "%s 不是 JSON：%s".formatted(argument.getName(), e.getOriginalMessage()));
    }
  }

  /** Names of fields, each with a minus before it for the greatest value first. */
  private static List<Map<String, String>> order(String given) {
    return Stream.of(given.split(","))
        .map(String::strip)
        .map(each -> each.startsWith("-") ? Map.of(each.substring(1), "DESC") : Map.of(each, "ASC"))
        .toList();
  }
}
