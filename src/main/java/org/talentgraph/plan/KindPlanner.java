package org.talentgraph.plan;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** Plans what is read of nodes that may be of several kinds. */
record KindPlanner(GraphModel model, Planner planner) {

  /** Kinds of node for which the same fields are read in the same way are one alternative. */
  NodePlan node(String target, List<Selection> selected) {
    var type = model.getType(target);
    if (type.kind() != GraphType.Kind.ABSTRACT) {
      var kind = new NodePlan.Kind(Set.of(target), planner.parts(type, selected), List.of());
      return new NodePlan(target, false, List.of(kind));
    }
    var kindsOf = selected.stream().map(each -> kinds(each, type)).toList();
    Map<List<Optional<GraphField>>, Set<String>> alternatives = new LinkedHashMap<>();
    for (var name : type.concrete().stream().sorted().toList()) {
      var kind = model.getType(name);
      List<Optional<GraphField>> fields = new ArrayList<>(selected.size());
      for (var i = 0; i < selected.size(); i++) {
        var applies = kindsOf.get(i).contains(name);
        fields.add(applies ? Optional.ofNullable(kind.field(selected.get(i).name())) : none());
      }
      alternatives.computeIfAbsent(fields, _ -> new LinkedHashSet<>()).add(name);
    }
    var kinds =
        alternatives.entrySet().stream()
            .map(each -> kind(each.getValue(), each.getKey(), selected))
            .toList();
    return new NodePlan(target, true, kinds);
  }

  private static Optional<GraphField> none() {
    return Optional.empty();
  }

  private NodePlan.Kind kind(
      Set<String> names, List<Optional<GraphField>> fields, List<Selection> selected) {
    var applying =
        IntStream.range(0, selected.size())
            .filter(i -> fields.get(i).isPresent())
            .mapToObj(selected::get)
            .toList();
    var one = model.getType(names.iterator().next());
    return new NodePlan.Kind(names, planner.parts(one, applying), List.of());
  }

  /** The kinds of node for which a field is selected. */
  private Set<String> kinds(Selection selection, GraphType type) {
    return selection.types().isEmpty()
        ? type.concrete()
        : selection.types().stream()
            .flatMap(each -> model.findType(each).stream())
            .flatMap(each -> each.concrete().stream())
            .collect(toSet());
  }
}
