package org.talentgraph.database;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the Neo4j that was named cannot be used, instead of a stack trace. */
class UnreachableGraphFailureAnalyzer extends AbstractFailureAnalyzer<Neo4jException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Neo4jException cause) {
    return switch (cause) {
      case ServiceUnavailableException _ ->
          new FailureAnalysis(
              "The Neo4j at spring.neo4j.uri does not answer: " + cause.getMessage(),
              "Start it, or correct spring.neo4j.uri (such as neo4j://localhost:7687).",
              cause);
      case SecurityException _ ->
          new FailureAnalysis(
              "The Neo4j at spring.neo4j.uri refuses the connection: " + cause.getMessage(),
              "Correct spring.neo4j.authentication.username and"
                  + " spring.neo4j.authentication.password.",
              cause);
      default -> null;
    };
  }
}
