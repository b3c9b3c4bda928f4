package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.View;

@IntegrationTest
class PassageIT {

  private static final String CITATION = "citation:beilun-case-2022@1689+13";

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;
  @Autowired GraphRecords records;

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
        records
            .find("Citation", CITATION, "start length source { file sha256 }", View.WHOLE)
            .orElseThrow();
    assertThat(new Passages(new Documents(folder)).passage(citation)).isEqualTo("In April 2020");
  }
}
