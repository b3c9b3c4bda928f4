package org.talentgraph.model;

import graphql.GraphQLContext;

/** Stands in the context of an operation that sees no made-up record. */
public record DocumentedOnly() {

  /** The directive by which an operation asks for it. */
  public static final String DIRECTIVE = "documentedOnly";

  static boolean isAsked(GraphQLContext operation) {
    return operation.hasKey(DocumentedOnly.class);
  }
}
