package org.talentgraph.api;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;

/**
 * How many fields and fragments a document selects, a fragment counted with its fields wherever it
 * is spread. Each is looked into only once, so that a document whose fragments double at every step
 * is known before anyone follows them.
 */
final class SelectedFields {

  /** Counts stop here. */
  static final long MANY = 1_000_000;

  /** Fragments within fragments are followed so far, as the stack has an end. */
  private static final int DEEP = 250;

  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, Long> counted = new HashMap<>();
  private final Document document;
  private int level;

  SelectedFields(Document document) {
    this.document = document;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(each -> fragments.put(each.getName(), each));
  }

  long count() {
    return operations()
        .mapToLong(operation -> count(operation.getSelectionSet()))
        .reduce(0, SelectedFields::plus);
  }

  /** The root field with the most fields below it. */
  Optional<Field> largest() {
    Set<String> spread = new HashSet<>();
    return operations()
        .flatMap(operation -> fields(operation.getSelectionSet(), spread))
        .max(Comparator.comparingLong(this::count));
  }

  private Stream<Field> fields(@Nullable SelectionSet set, Set<String> spread) {
    if (set == null) {
      return Stream.of();
    }
    return set.getSelections().stream()
        .flatMap(
            selection ->
                switch (selection) {
                  case Field field -> Stream.of(field);
                  case InlineFragment fragment -> fields(fragment.getSelectionSet(), spread);
                  case FragmentSpread fragment
                      when spread.size() < DEEP
                          && fragments.containsKey(fragment.getName())
                          && spread.add(fragment.getName()) ->
                      fields(fragments.get(fragment.getName()).getSelectionSet(), spread);
                  default -> Stream.of();
                });
  }

  private Stream<OperationDefinition> operations() {
    return document.getDefinitionsOfType(OperationDefinition.class).stream();
  }

  private long count(@Nullable SelectionSet set) {
    long count = 0;
    for (var selection : set == null ? List.<Selection<?>>of() : set.getSelections()) {
      count = plus(count, count(selection));
    }
    return count;
  }

  private long count(Selection<?> selection) {
    return switch (selection) {
      case Field field -> plus(1, count(field.getSelectionSet()));
      case InlineFragment fragment -> plus(1, count(fragment.getSelectionSet()));
      case FragmentSpread spread -> plus(1, count(spread.getName()));
      default -> 0;
    };
  }

  private long count(String fragment) {
    var known = counted.get(fragment);
    if (known != null) {
      return known;
    }
    counted.put(fragment, 0L); // a circle is for the validation to report
    var definition = fragments.get(fragment);
    level++;
    var count = level > DEEP ? MANY : definition == null ? 0 : count(definition.getSelectionSet());
    level--;
    counted.put(fragment, count);
    return count;
  }

  private static long plus(long one, long other) {
    return Math.min(one + other, MANY);
  }

  /**
   * @param root the response key of the root field that selects most of them
   */
  static Explanation tooMany(String root, long count, int allowed) {
    var most = count == SelectedFields.MANY;
    return new Explanation(
        ErrorCode.TOO_MANY_FIELDS,
        ("The document selects %s%s fields and fragments, most of them below %s, and at most %s are"
                + " allowed; a fragment counts with its fields wherever it is"
                + " spread. Select fewer fields, or send several requests.")
            .formatted(most ? "at least " : "", number(count), root, number(allowed)),
        ("文档选取了%s %s 个字段和片段，其中大部分在 %s 之下，而最多允许 %s 个；" + "片段每展开一次都连同其字段计入。请减少字段，或分多次请求。")
            .formatted(most ? "至少" : "", number(count), root, number(allowed)));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
