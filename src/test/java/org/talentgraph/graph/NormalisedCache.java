package org.talentgraph.graph;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clients with a normalised cache keep: each record once, under its type and id, and each
 * field under its name and arguments. It knows nothing of directives, as urql and Relay do not.
 */
final class NormalisedCache {

  private static final String ROOT = "ROOT_QUERY";

  private final Map<String, Map<String, Object>> records = new HashMap<>();

  /** Stands in the place of a record. */
  private record Link(String key) {}

  void write(String document, Map<String, ?> variables, Map<String, Object> data) {
    write(ROOT, root(document), variables, data);
  }

  Object read(String document, Map<String, ?> variables) {
    return read(records.get(ROOT), root(document), variables);
  }

  private static SelectionSet root(String text) {
    Document document = Parser.parse(text);
    return document
        .getFirstDefinitionOfType(OperationDefinition.class)
        .orElseThrow()
        .getSelectionSet();
  }

  private void write(
      String key, SelectionSet selection, Map<String, ?> variables, Map<String, Object> answer) {
    var record = records.computeIfAbsent(key, _ -> new HashMap<>());
    record.putAll(fields(selection, variables, answer));
  }

  private Map<String, Object> fields(
      SelectionSet selection, Map<String, ?> variables, Map<String, Object> answer) {
    Map<String, Object> kept = new HashMap<>();
    fields(selection)
        .filter(field -> answer.containsKey(field.getResultKey()))
        .forEach(
            field ->
                kept.put(
                    key(field, variables),
                    kept(answer.get(field.getResultKey()), field, variables)));
    return kept;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object kept(@Nullable Object value, Field field, Map<String, ?> variables) {
    return switch (value) {
      case List<?> list -> list.stream().map(each -> kept(each, field, variables)).toList();
      case Map<?, ?> map when map.get("id") != null && map.get("__typename") != null -> {
        var key = map.get("__typename") + ":" + map.get("id");
        write(key, field.getSelectionSet(), variables, (Map<String, Object>) map);
        yield new Link(key);
      }
      case Map<?, ?> map -> fields(field.getSelectionSet(), variables, (Map<String, Object>) map);
      case null, default -> value;
    };
  }

  private Map<String, Object> read(
      Map<String, Object> record, SelectionSet selection, Map<String, ?> variables) {
    Map<String, Object> answer = new LinkedHashMap<>();
    fields(selection)
        .filter(field -> record.containsKey(key(field, variables)))
        .forEach(
            field ->
                answer.put(
                    field.getResultKey(),
                    answered(record.get(key(field, variables)), field, variables)));
    return answer;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Object answered(@Nullable Object kept, Field field, Map<String, ?> variables) {
    return switch (kept) {
      case List<?> list -> list.stream().map(each -> answered(each, field, variables)).toList();
      case Link(var key) -> read(records.get(key), field.getSelectionSet(), variables);
      case Map<?, ?> map -> read((Map<String, Object>) map, field.getSelectionSet(), variables);
      case null, default -> kept;
    };
  }

  private static Stream<Field> fields(SelectionSet selection) {
    return selection.getSelections().stream()
        .flatMap(
            each ->
                switch (each) {
                  case Field field -> Stream.of(field);
                  case InlineFragment fragment -> fields(fragment.getSelectionSet());
                  default -> throw new IllegalArgumentException("Not read: " + each);
                });
  }

  private static String key(Field field, Map<String, ?> variables) {
    var arguments = new TreeMap<String, String>();
    for (Argument argument : field.getArguments()) {
      arguments.put(argument.getName(), String.valueOf(value(argument.getValue(), variables)));
    }
    return field.getName() + arguments;
  }

  private static @Nullable Object value(Value<?> value, Map<String, ?> variables) {
    return switch (value) {
      case VariableReference variable -> variables.get(variable.getName());
      case StringValue text -> text.getValue();
      default -> value;
    };
  }
}
