package org.talentgraph.graph;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars that GraphQL itself does not have; the SDL describes them. */
public final class Scalars {

  public static final List<GraphQLScalarType> ALL =
      List.of(
          CalendarDay.SCALAR,
          Money.SCALAR,
          ExtendedScalars.GraphQLBigDecimal.transform(builder -> builder.name("Decimal")),
          ExtendedScalars.DateTime,
          ExtendedScalars.Json);

  private Scalars() {}
}
