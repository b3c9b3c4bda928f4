package org.talentgraph.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Condition;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;

/**
 * A field of a filter of an interface that only some kinds of its nodes have. Nodes of other kinds
 * lack a value of it, and relationships.
 *
 * @param kinds the types that have the field, all in the same way
 */
public record KindField(GraphField field, Set<String> kinds) {

  /** One of the types that have the field. */
  public String owner() {
    return kinds.iterator().next();
  }

  /**
   * The fields of single kinds by which nodes of a type are filtered: none of a kind of its own,
   * and none where the type stands for every record.
   */
  public static Map<String, KindField> all(GraphModel model, String target) {
    Map<String, KindField> fields = new LinkedHashMap<>();
    model.getType(DerivedNames.inputsOf(model, target)).concrete().stream()
        .sorted()
        .flatMap(kind -> model.getType(kind).fields().keySet().stream())
        .distinct()
        .forEach(
            name -> {
              var field = of(model, target, name);
              if (field != null) {
                fields.put(name, field);
              }
            });
    return fields;
  }

  /** The one of this name; null where there is none, or kinds differ in it. */
  public static @Nullable KindField of(GraphModel model, String target, String name) {
    var type = model.getType(DerivedNames.inputsOf(model, target));
    if (type.kind() != GraphType.Kind.ABSTRACT
        || type.field(name) != null
        || type.concrete().containsAll(names(model.nodeTypes()))) {
      return null;
    }
    Map<String, GraphField> ofKinds = new TreeMap<>();
    for (var kind : type.concrete()) {
      var field = model.getType(kind).field(name);
      if (field != null && isFiltered(field)) {
        ofKinds.put(kind, asFiltered(field));
      }
    }
    var distinct = Set.copyOf(ofKinds.values());
    return distinct.size() == 1
        ? new KindField(distinct.iterator().next(), ofKinds.keySet())
        : null;
  }

  private static List<String> names(Collection<GraphType> types) {
    return types.stream().map(GraphType::name).toList();
  }

  private static boolean isFiltered(GraphField field) {
    return field instanceof Property || field instanceof Relation || field instanceof Condition;
  }

  /** Without what makes no difference to a filter. */
  private static GraphField asFiltered(GraphField field) {
    return field instanceof Property property
        ? new Property(
            property.name(), property.type(), property.list(), false, property.bilingual())
        : field;
  }
}
