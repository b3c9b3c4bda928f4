package org.talentgraph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SchemaRejected;

@IntegrationTest
class SchemaCheckIT {

  @Autowired GraphModel model;
  @Autowired GraphQlSource source;
  @Autowired List<RuntimeWiringConfigurer> java;
  @Autowired Neo4jClient client;

  @ParameterizedTest
  @CsvSource({
    "recorded, MATCH (this RETURN 1 AS value",
    "recorded, MATCH (figure) RETURN count(figures) AS value",
    "recorded, RETURN this.value AS number",
    "workstations-serving, MATCH (station:Workstation) RETURN station"
  })
  void rejectsAStatementFileThatCannotAnswerItsField(String file, String text) {
    assertThatThrownBy(() -> check(file, text).run())
        .isInstanceOf(SchemaRejected.class)
        .hasMessageContaining("graph-schema/cypher/" + file + ".cypher: ");
  }

  @Test
  void acceptsAnotherStatementThatCan() {
    assertThatCode(() -> check("recorded", "RETURN this.value AS value").run())
        .doesNotThrowAnyException();
  }

  private SchemaCheck check(String file, String text) {
    var resources =
        new DefaultResourceLoader() {
          @Override
          public Resource getResource(String location) {
            return location.endsWith("/" + file + ".cypher")
                ? new ByteArrayResource(text.getBytes(UTF_8))
                : super.getResource(location);
          }
        };
    return new SchemaCheck(model, source, java, new StatementFiles(resources), client);
  }
}
