package org.talentgraph.api;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphModel;

/**
 * How many nodes an operation may read at the most likely worst: a page counts its size, a plain
 * list {@link #LIST}, a single node one, a field answered by Java its price, each as often as the
 * nodes above it. Facets, {@code pageInfo} and what else is no node count nothing.
 */
final class NodeEstimate {

  /** What a list without a page size counts. */
  static final int LIST = 10;

  private final GraphQLSchema schema;
  private final PageRules pages;
  private final GraphModel model;
  private final Map<String, Boolean> nodeTypes = new HashMap<>();
  private long largest;
  private @Nullable ExecutableNormalizedField field;
  private final long nodes;

  NodeEstimate(
      ExecutableNormalizedOperation operation,
      GraphQLSchema schema,
      PageRules pages,
      GraphModel model) {
    this.schema = schema;
    this.model = model;
    this.pages = pages;
    this.nodes = operation.getTopLevelFields().stream().mapToLong(root -> nodes(root, 1)).sum();
  }

  /** All nodes of the operation. */
  long nodes() {
    return nodes;
  }

  /** The field that reads the most of them by itself. */
  ExecutableNormalizedField field() {
    return Objects.requireNonNull(field, "no field reads a node");
  }

  /** How many nodes that field reads. */
  long ofTheField() {
    return largest;
  }

  private long nodes(ExecutableNormalizedField selected, long above) {
    if (selected.getFieldName().startsWith("__")) {
      return 0;
    }
    var times = above * times(selected);
    var own = above * price(selected) + (reads(selected) ? times : 0);
    if (own > largest) {
      largest = own;
      field = selected;
    }
    return own + below(selected, times);
  }

  /** A node is of one type: of what is selected for different types, the largest counts. */
  private long below(ExecutableNormalizedField selected, long times) {
    var byType = new HashMap<String, Long>();
    for (var child : selected.getChildren()) {
      var count = nodes(child, times);
      child.getObjectTypeNames().forEach(type -> byType.merge(type, count, Long::sum));
    }
    return byType.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private long times(ExecutableNormalizedField selected) {
    if (pages.isConnection(selected)) {
      return PageRules.size(selected);
    }
    if (selected.getResolvedArguments().get("ids") instanceof List<?> ids) {
      return ids.size();
    }
    var list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(selected.getType(schema)));
    return list && !isOfConnection(selected) && selected.hasChildren() ? size(selected) : 1;
  }

  private long size(ExecutableNormalizedField list) {
    return list.getObjectTypeNames().stream()
        .map(type -> model.listSizes().get(type + "." + list.getFieldName()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(LIST);
  }

  /** A record is of one type: of the prices for different types, the largest counts. */
  private int price(ExecutableNormalizedField selected) {
    return selected.getObjectTypeNames().stream()
        .mapToInt(type -> model.prices().getOrDefault(type + "." + selected.getFieldName(), 0))
        .max()
        .orElse(0);
  }

  private boolean reads(ExecutableNormalizedField selected) {
    if (pages.isConnection(selected)) {
      return selected.getChildren().stream()
          .anyMatch(
              child ->
                  child.getFieldName().equals("edges") || child.getFieldName().equals("pageInfo"));
    }
    var edge = selected.getParent();
    var counted =
        edge != null
            && edge.getFieldName().equals("edges")
            && isOfConnection(edge)
            && selected.getFieldName().equals("node");
    return !counted && nodeTypes.computeIfAbsent(pages.typeName(selected), this::isNode);
  }

  private boolean isOfConnection(ExecutableNormalizedField selected) {
    return selected.getParent() != null && pages.isConnection(selected.getParent());
  }

  private boolean isNode(String name) {
    return switch (schema.getType(name)) {
      case GraphQLObjectType object ->
          object.getInterfaces().stream().anyMatch(each -> each.getName().equals("Node"));
      case GraphQLInterfaceType shared ->
          schema.getImplementations(shared).stream().anyMatch(type -> isNode(type.getName()));
      case GraphQLUnionType union ->
          union.getTypes().stream().map(GraphQLNamedOutputType::getName).anyMatch(this::isNode);
      case null, default -> false;
    };
  }
}
