package org.talentgraph.graph;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.talentgraph.compiler.Page;
import org.talentgraph.model.Row;

/**
 * The places in an answer where an imprecise date leaves open whether a record or a relationship
 * was valid on the day.
 */
final class OpenPlaces {

  private final Collection<ResultPath> paths = new ConcurrentLinkedQueue<>();

  static OpenPlaces of(GraphQLContext context) {
    return context.computeIfAbsent(OpenPlaces.class, _ -> new OpenPlaces());
  }

  static boolean isOpen(@Nullable Object value) {
    return switch (value) {
      case Row row -> row.isOpen();
      case Page.Edge edge -> edge.row().isOpen();
      case Collection<?> values -> values.stream().anyMatch(OpenPlaces::isOpen);
      case null, default -> false;
    };
  }

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Notes the place of a node or an edge, or of each in a list. */
  void note(ResultPath path, @Nullable Object value) {
    switch (value) {
      case Row row when row.isOpen() -> paths.add(path);
      case Page.Edge edge -> note(path, edge.row());
      case Collection<?> values -> {
        var place = path.segment(0);
        for (var each : values) {
          note(place, each);
          place = place.sibling(place.getSegmentIndex() + 1);
        }
      }
      case null, default -> {}
    }
  }

  /** The places, as the paths of GraphQL errors are written. */
  Collection<?> paths() {
    return paths.stream().map(ResultPath::toList).toList();
  }
}
