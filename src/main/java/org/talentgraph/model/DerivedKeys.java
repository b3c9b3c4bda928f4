package org.talentgraph.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the keys by which pages of a type are ordered and counted. All pages of a type share them,
 * whatever relationship leads to the page; a key of a relationship is refused on a page to which
 * that relationship does not lead.
 */
record DerivedKeys(GraphModel model, BriefDescriptions descriptions) {

  /** The keys of one kind, for pages of a type to which relationships with properties lead. */
  private interface Keys {
    Map<String, DerivedNames.Key> of(GraphModel model, String target, String properties);
  }

  String order(String target) {
    return """
    "What to order %1$s nodes by: exactly one field of it. A text is ordered as dictionaries of the request's language do; a constant by where its enum declares it; a connection by its totalCount without a filter."
    input %1$sOrder @oneOf {
    %2$s
    }\
    """
        .formatted(target, lines(target, DerivedNames::orderKeys, ": OrderDirection"));
  }

  String facet(String target) {
    return """
    "What %1$s nodes can be counted by."
    enum %1$sFacet {
    %2$s
    }\
    """
        .formatted(target, lines(target, DerivedNames::facetKeys, ""));
  }

  private String lines(String target, Keys keys, String type) {
    var pages = new ArrayList<>(DerivedNames.propertiesOf(model, target));
    pages.addFirst(GraphModel.ANY_RELATIONSHIP);
    Map<String, GraphField> fields = new LinkedHashMap<>();
    Map<String, Set<String>> relationships = new LinkedHashMap<>();
    for (var properties : pages) {
      keys.of(model, target, properties)
          .forEach(
              (name, key) -> {
                fields.put(name, key.field());
                var owners = relationships.computeIfAbsent(name, each -> new TreeSet<>());
                if (key.onRelationship()) {
                  owners.add(properties);
                }
              });
    }
    return fields.entrySet().stream()
        .map(
            each ->
                "\"%s\" %s%s"
                    .formatted(description(target, each, relationships), each.getKey(), type))
        .collect(joining("\n"));
  }

  private String description(
      String target, Map.Entry<String, GraphField> key, Map<String, Set<String>> relationships) {
    return switch (key.getKey()) {
      case DerivedNames.TYPE -> "Kind of the record.";
      case DerivedNames.CONNECTIONS -> "Number of its relationships.";
      default ->
          descriptions.of(
              target, relationships.getOrDefault(key.getKey(), Set.of()), key.getValue());
    };
  }
}
