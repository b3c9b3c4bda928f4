package org.talentgraph.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A list that stands in a file of the class path, an entry a line. */
final class TextFile {

  private TextFile() {}

  /** The lines, without comments. */
  static List<String> lines(String file) {
    var stream = Objects.requireNonNull(TextFile.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands before a separator in each line, with what stands behind it. */
  static Map<String, String> entries(String file, String separator) {
    Map<String, String> entries = new HashMap<>();
    for (var line : lines(file)) {
      var at = line.indexOf(separator);
      if (at > 0) {
        entries.put(line.substring(0, at), line.substring(at + separator.length()));
      }
    }
    return entries;
  }
}
