package org.talentgraph.provenance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of everything that the documents say, and the folder where it stands beside them. They
 * are no part of this project: what compares with them is skipped where they are absent.
 */
final class Catalogue {

  private static final Path FILE =
      Path.of(System.getProperty("talent-graph.catalogue", "../shared/sources/catalogue.json"));

  private Catalogue() {}

  static void assumePresent() {
    assumeTrue(Files.exists(FILE), () -> "There is no " + FILE.toAbsolutePath().normalize());
  }

  /** Where the documents are. */
  static Path folder() {
    return FILE.toAbsolutePath().normalize().getParent();
  }

  static List<Row> rows() {
    return List.of(JsonMapper.builder().build().readValue(FILE.toFile(), Row[].class));
  }

  /**
   * One thing that a document says.
   *
   * @param charOffset where its passage starts, in characters
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(String id, String file, int charOffset, String quote) {

    boolean overlaps(String otherFile, int start, int length) {
      return file.equals(otherFile)
          && start < charOffset + quote.codePointCount(0, quote.length())
          && charOffset < start + length;
    }
  }
}
