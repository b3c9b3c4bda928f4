package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

@IntegrationTest
class PassageIT {

  private static final String CITATION = "citation:beilun-case-2022@1689+13";

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @Test
  void answersNoPassageWhereNoFolderOfDocumentsIsConfigured() {
    statements.clear();
    graphql
        .document(
            "query($id: ID!) { node(id: $id) { ... on Citation { length passage same: passage } }"
                + " }")
        .variable("id", CITATION)
        .execute()
        .path("node")
        .matchesJsonStrictly("{\"length\": 13, \"passage\": null, \"same\": null}");
    assertThat(statements.texts()).hasSize(1);
  }

  @Test
  void answersThePassageOfWhatTheCompilerReadsForIt() {
    var folder = Catalogue.folder();
    Catalogue.assumePresent();
    var citation =
        graphql
            .document(
                "query($id: ID!) { node(id: $id) {"
                    + " ... on Citation { start length source { file sha256 } } } }")
            .variable("id", CITATION)
            .execute()
            .path("node")
            .entity(Object.class)
            .get();
    var environment =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
            .source(Map.of(":passage", citation))
            .fieldDefinition(
                GraphQLFieldDefinition.newFieldDefinition()
                    .name("passage")
                    .type(Scalars.GraphQLString)
                    .build())
            .build();
    assertThat(new Passages(new Documents(folder)).passage(environment)).isEqualTo("In April 2020");
  }
}
