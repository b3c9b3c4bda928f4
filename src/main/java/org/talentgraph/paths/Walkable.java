package org.talentgraph.paths;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.Choice;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphModel;

/**
 * What of the graph can be walked: every relationship type that the SDL has, except those of
 * passages and figures, which say where a fact is printed and would tie everything to everything.
 */
@Component
class Walkable {

  static final Set<String> PROVENANCE = Set.of("QUOTES", "ABOUT", "HAS_TERM", "HAS_RESULT");

  private final GraphModel model;
  private final Set<String> types;

  Walkable(GraphModel model) {
    this.model = model;
    types =
        model.relationshipTypes().stream()
            .filter(type -> !PROVENANCE.contains(type))
            .collect(toCollection(TreeSet::new));
  }

  List<String> types() {
    return List.copyOf(types);
  }

  /** What a relationship type says of its first node and its second. */
  Text sentence(String type) {
    return model.sentence(type);
  }

  /** How much a path costs over a relationship of a type. */
  int distance(String type) {
    return model.distance(type);
  }

  /** The same of all types. */
  Map<String, Integer> distances() {
    return types.stream().collect(toMap(type -> type, model::distance));
  }

  /**
   * The types asked for.
   *
   * @throws InvalidRequest {@code UNKNOWN_RELATIONSHIP} if one cannot be walked
   */
  List<String> types(@Nullable List<String> asked) {
    return types(asked, List.of());
  }

  /**
   * The types asked for, without those that are not wanted.
   *
   * @throws InvalidRequest {@code UNKNOWN_RELATIONSHIP} if one cannot be walked
   */
  List<String> types(@Nullable List<String> asked, List<String> unwanted) {
    var wanted = Choice.of(asked, types());
    refuseOthers(wanted, "relationships");
    refuseOthers(unwanted, "notRelationships");
    return wanted.stream().filter(type -> !unwanted.contains(type)).toList();
  }

  private void refuseOthers(List<String> asked, String argument) {
    var unknown = asked.stream().filter(type -> !types.contains(type)).toList();
    if (!unknown.isEmpty()) {
      var names = String.join(", ", unknown);
      var known = String.join(", ", types);
      throw new InvalidRequest(
              ErrorCode.UNKNOWN_RELATIONSHIP,
              "%s: %s cannot be walked. Use any of %s.".formatted(argument, names, known),
              "%s：%s 不是可经过的关系。可用的有：%s。".formatted(argument, names, known))
          .about(argument);
    }
  }
}
