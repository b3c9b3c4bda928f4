package org.talentgraph.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a chain goes, kept beside its lines, so that a tail that was cut off is missed.
 *
 * @param first number of the first line that is kept
 * @param last number of the last line
 * @param hash of the last line
 */
record Head(long first, long last, String hash) {

  /** Of a chain without lines. */
  static final Head NONE = new Head(1, 0, AuditLine.NONE);

  static final String FILE = "head";
  private static final Pattern TEXT = Pattern.compile("(\\d+) (\\d+) ([0-9a-f]{64}) (\\S+)\\s*");

  /** The head of a chain; empty where there is none, or none that was sealed so. */
  static Optional<Head> read(Path folder, Seal seal) throws IOException {
    try {
      var text = TEXT.matcher(Files.readString(folder.resolve(FILE)));
      return text.matches()
          ? Optional.of(
                  new Head(
                      Long.parseLong(text.group(1)), Long.parseLong(text.group(2)), text.group(3)))
              .filter(head -> head.seal(seal).equals(text.group(4)))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Replaces the one before, whole or not at all. */
  void write(Path folder, Seal seal) throws IOException {
    var next = folder.resolve(FILE + ".next");
    try (var file =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(ByteBuffer.wrap((this.text() + " " + seal(seal) + "\n").getBytes(UTF_8)));
      file.force(true);
    }
    Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private String text() {
    return first + " " + last + " " + hash;
  }

  /** Else the hash of an earlier line, which the next one holds, would do as well. */
  private String seal(Seal seal) {
    return seal.hash("head " + text());
  }
}
