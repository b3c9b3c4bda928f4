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
  static final int LONGEST = 1 << 20;

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

  /** The last line of the chain that has an end. */
  Optional<byte[]> last() throws IOException {
    for (var file : all().reversed()) {
      var line = end(file).last();
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }

  /**
   * Cuts off what follows the last end of a line: it was not written whole, when the application
   * was killed.
   */
  void repair() throws IOException {
    for (var path : all().reversed()) {
      var end = end(path);
      try (var file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(end.from() + end.stop() + 1);
      }
      if (end.stop() >= 0) {
        return;
      }
      Files.delete(path); // begun, and nothing written
    }
  }

  /**
   * The end of a file.
   *
   * @param from where it begins
   * @param stop where its last line ends, after that place; -1 where none does
   */
  private record End(long from, byte[] bytes, int stop) {

    /** Bytes without an end of a line, more than a line can have, are no beginning of one. */
    Optional<byte[]> last() {
      return stop >= 0
          ? Optional.of(Arrays.copyOfRange(bytes, lastEnd(bytes, stop) + 1, stop))
          : Optional.of(bytes).filter(_ -> from > 0);
    }
  }

  private static End end(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var from = Math.max(0, file.length() - LONGEST);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new End(from, bytes, lastEnd(bytes, bytes.length));
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
