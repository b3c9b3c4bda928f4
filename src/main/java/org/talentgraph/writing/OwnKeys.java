package org.talentgraph.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.OwnDerivation;

/** What is derived of each record and relationship by itself, and written together with it. */
record OwnKeys(List<OwnDerivation> derivations) {

  static OwnKeys of(Collection<Derivation> derivations) {
    return new OwnKeys(
        derivations.stream()
            .filter(OwnDerivation.class::isInstance)
            .map(OwnDerivation.class::cast)
            .toList());
  }

  /** The labels of nodes of a kind that tell that their keys are written. */
  Stream<String> labels(String kind) {
    return derivations.stream()
        .filter(each -> each.isOf(kind))
        .flatMap(each -> each.labels().stream());
  }

  /** The keys after a write; null for those that go. */
  Map<String, @Nullable Object> of(Difference difference) {
    Map<String, @Nullable Object> keys = new HashMap<>();
    switch (difference) {
      case Difference.OfNode node -> {
        ofNode(node.typeBefore(), node.before()).forEach(key -> keys.put(key.getKey(), null));
        ofNode(node.type(), node.after()).forEach(key -> keys.put(key.getKey(), key.getValue()));
      }
      case Difference.OfRelationship(var type, _, _, var before, var after) -> {
        ofRelationship(type, before).forEach(key -> keys.put(key.getKey(), null));
        ofRelationship(type, after).forEach(key -> keys.put(key.getKey(), key.getValue()));
      }
    }
    return keys;
  }

  private Stream<Map.Entry<String, Object>> ofNode(
      String kind, @Nullable Map<String, Object> values) {
    return values == null
        ? Stream.of()
        : derivations.stream()
            .filter(each -> each.isOf(kind))
            .flatMap(each -> each.ofNode(kind, values).entrySet().stream());
  }

  private Stream<Map.Entry<String, Object>> ofRelationship(
      String type, @Nullable Map<String, Object> values) {
    return values == null
        ? Stream.of()
        : derivations.stream()
            .flatMap(each -> each.ofRelationship(type, values).entrySet().stream());
  }
}
