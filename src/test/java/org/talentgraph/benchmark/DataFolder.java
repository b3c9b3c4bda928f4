package org.talentgraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** A folder of published instances beside the repository, which holds none of them. */
record DataFolder(Path path) {

  /** The folder of this name, below that of the property {@code talent-graph.data}. */
  static DataFolder named(String name) {
    var folder = Path.of(System.getProperty("talent-graph.data", "../shared/data")).resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no folder " + folder);
    return new DataFolder(folder);
  }

  List<Path> files(String glob) {
    try (var files = Files.newDirectoryStream(path, glob)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(path.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of a file, whatever its lines. */
  static PrimitiveIterator.OfInt numbers(Path file) {
    try {
      return Arrays.stream(Files.readString(file).trim().split("\\s+"))
          .mapToInt(Integer::parseInt)
          .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
