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

  static NoGraphException noFolder(Path folder, String reason) {
    return new NoGraphException(
        "The embedded Neo4j cannot keep its data in %s: %s.".formatted(folder, reason),
        """
        Name a folder that this user may write to by talent-graph.embedded.directory,
        or a Neo4j of your own by spring.neo4j.uri.\
        """,
        null);
  }

  static NoGraphException damaged(Path folder, @Nullable Throwable cause) {
    return new NoGraphException(
        "The embedded Neo4j cannot open its data in %s. They are damaged, or of a newer version."
            .formatted(folder),
        """
        Read why in %s. Put a backup of the folder in its place,
        or move it away: the next start loads the seed folders again.\
        """
            .formatted(folder.resolve("logs").resolve("debug.log")),
        cause);
  }

  static NoGraphException badAddress(String address) {
    return new NoGraphException(
        "spring.neo4j.uri is %s, which is no address of a Neo4j.".formatted(address),
        """
        Name its Bolt address: neo4j://host:7687, or bolt://host:7687 for one server only;
        neo4j+s:// or bolt+s:// where it is encrypted. http:// leads to its web page.\
        """,
        null);
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
