package org.talentgraph.model;

import graphql.GraphQLContext;
import java.time.LocalDate;

/**
 * The day of the clock on which an operation began. It is one day for the whole answer.
 *
 * @param date the day
 */
public record Today(LocalDate date) {

  static LocalDate of(GraphQLContext context) {
    return context.<Today>getOrDefault(Today.class, new Today(LocalDate.EPOCH)).date();
  }
}
