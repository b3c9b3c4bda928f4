package org.talentgraph.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder in which a Neo4j keeps its data. */
final class DataFolder {

  private DataFolder() {}

  /**
   * Looks before Neo4j does, which would fail with a stack trace of several hundred lines.
   *
   * @throws NoGraphException if it is no folder, or cannot be written to
   */
  static void check(Path folder) {
    var existing =
        Stream.iterate(folder, Objects::nonNull, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(folder);
    if (!Files.isDirectory(existing)) {
      throw NoGraphException.noFolder(folder, existing + " is a file");
    }
    if (!Files.isWritable(existing)) {
      throw NoGraphException.noFolder(folder, existing + " cannot be written to");
    }
  }
}
