package org.talentgraph.security;

import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells a caller who it is taken for, and what it may do. */
@Controller
@SchemaMapping(typeName = "Caller")
class CallerQueries {

  private final AllowedFields fields;

  CallerQueries(AllowedFields fields) {
    this.fields = fields;
  }

  @QueryMapping
  Caller me() {
    return Caller.current();
  }

  @SchemaMapping
  Set<String> mutations(Caller caller, DataFetchingEnvironment environment) {
    return fields.allowances(environment.getGraphQLSchema()).mutations(caller);
  }
}
