package org.talentgraph.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says that no Neo4j can be used, and what to do about it. */
final class NoGraphException extends RuntimeException {

  private final String remedy;

  private NoGraphException(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  static NoGraphException folderInUse(Path folder, Throwable cause) {
    return new NoGraphException(
        "The folder %s is in use by another Neo4j, or cannot be written to.".formatted(folder),
        """
        Stop the other application, or give this one a folder of its own by
        talent-graph.embedded.directory, or the same Neo4j by spring.neo4j.uri.\
        """,
        cause);
  }

  static NoGraphException noneNamed() {
    return new NoGraphException(
        "No Neo4j is named, and this package holds none of its own.",
        """
        Set spring.neo4j.uri (such as neo4j://localhost:7687),
        spring.neo4j.authentication.username and spring.neo4j.authentication.password,
        or SPRING_NEO4J_URI, SPRING_NEO4J_AUTHENTICATION_USERNAME and
        SPRING_NEO4J_AUTHENTICATION_PASSWORD in the environment.\
        """,
        null);
  }

  String remedy() {
    return remedy;
  }
}
