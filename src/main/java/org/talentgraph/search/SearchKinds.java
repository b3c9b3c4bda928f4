package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Searchable;

/** The kinds of record that can be searched for, as the SDL says. */
@Component
class SearchKinds {

  private final List<Searchable> all;
  private final Map<String, Searchable> byType = new HashMap<>();
  private final String names;
  private final String texts;

  SearchKinds(GraphModel model) {
    all = model.searchables();
    for (var kind : all) {
      model.getType(kind.type()).concrete().forEach(type -> byType.putIfAbsent(type, kind));
    }
    names = selection(model, kind -> kind.names().stream());
    texts = selection(model, kind -> Stream.concat(kind.names().stream(), kind.texts().stream()));
  }

  /** Names the fields of a kind that are read. */
  @FunctionalInterface
  private interface Fields {
    Stream<String> of(Searchable kind);
  }

  private String selection(GraphModel model, Fields fields) {
    return byType.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each -> {
              var type = model.getType(each.getKey());
              var read = fields.of(each.getValue()).filter(type.fields()::containsKey);
              return fragment(each.getKey(), read.collect(joining(" ")));
            })
        .collect(joining(" ", "id __typename name synthetic ... on Demand { open } ", ""));
  }

  private static String fragment(String type, String fields) {
    return fields.isEmpty() ? "" : "... on %s { %s }".formatted(type, fields);
  }

  /** The constants of all kinds. */
  List<String> constants() {
    return all.stream().map(Searchable::kind).toList();
  }

  /** The labels that records of these kinds carry. */
  List<String> labels() {
    return all.stream().map(Searchable::type).toList();
  }

  /** Whether records of a type can be searched for. */
  boolean isOne(String type) {
    return byType.containsKey(type);
  }

  Searchable ofType(String type) {
    return Objects.requireNonNull(byType.get(type), type);
  }

  /** The type of a node with these labels. */
  String type(Collection<String> labels) {
    return labels.stream()
        .filter(byType::containsKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not searchable: " + labels));
  }

  /**
   * The fields by which a record is held against what was typed.
   *
   * @param withTexts whether its texts are compared as well as its names
   */
  String selection(boolean withTexts) {
    return withTexts ? texts : names;
  }
}
