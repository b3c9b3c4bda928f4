package org.talentgraph.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/** The files of a chain, each named after the number of its first line. */
record ChainFiles(Path folder) {

  private static final Pattern NAME = Pattern.compile("lines-(\\d{12})\\.jsonl");

  /** Longer than any line. */
  private static final int END = 1 << 20;

  /** Whether nothing was ever written here. */
  boolean isNew() throws IOException {
    return all().isEmpty() && !Files.exists(folder.resolve(Head.FILE));
  }

  /**
   * The file for a line: the last one, as long as it has room.
   *
   * @param full how large a file may be
   */
  Path next(long number, DataSize full) throws IOException {
    var all = all();
    return all.isEmpty() || Files.size(all.getLast()) >= full.toBytes()
        ? folder.resolve("lines-%012d.jsonl".formatted(number))
        : all.getLast();
  }

  /** In the order of their lines. */
  List<Path> all() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  static long first(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.parseLong(name.group(1)) : 0;
  }

  /**
   * The last line of the chain. What follows the last end of a line was not written whole, when the
   * application was killed: it is cut off.
   */
  Optional<byte[]> last() throws IOException {
    for (var file : all().reversed()) {
      var line = last(file);
      if (line.isPresent()) {
        return line;
      }
      Files.delete(file); // begun, and nothing written
    }
    return Optional.empty();
  }

  private static Optional<byte[]> last(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      var from = Math.max(0, file.length() - END);
      var end = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(end);
      var stop = lastEnd(end, end.length);
      file.setLength(from + stop + 1);
      return stop < 0
          ? Optional.empty()
          : Optional.of(Arrays.copyOfRange(end, lastEnd(end, stop) + 1, stop));
    }
  }

  /** Where the last line ends that ends before a place; -1 where none does. */
  private static int lastEnd(byte[] bytes, int before) {
    for (var i = before - 1; i >= 0; i--) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
