package org.talentgraph.api;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.database.GraphProperties;
import org.talentgraph.graph.LimitProperties;

/** Publishes the limits. */
@Controller
@SchemaMapping(typeName = "Limits")
class LimitQueries {

  private final LimitProperties limits;
  private final GraphProperties reads;

  LimitQueries(LimitProperties limits, GraphProperties reads) {
    this.limits = limits;
    this.reads = reads;
  }

  @QueryMapping
  LimitProperties limits() {
    return limits;
  }

  @SchemaMapping
  long body(LimitProperties limits) {
    return limits.body().toBytes();
  }

  @SchemaMapping
  long time(LimitProperties limits) {
    return limits.time().toMillis();
  }

  @SchemaMapping
  long costlyWait(LimitProperties limits) {
    return limits.costlyWait().toMillis();
  }

  @SchemaMapping
  long statementTime(LimitProperties limits) {
    return reads.timeout().toMillis();
  }
}
