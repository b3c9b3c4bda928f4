package org.talentgraph.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a chain from its first line to its last, and tells what is not as it was written. */
final class ChainCheck {

  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final Seal seal;
  private final TreeMap<Long, String> noted;
  private final List<String> problems = new ArrayList<>();
  private long first;
  private long last;
  private String hash = AuditLine.NONE;
  private String since = "";
  private String until = "";

  private ChainCheck(Path folder, Seal seal, Map<Long, String> noted) {
    this.folder = folder;
    this.seal = seal;
    this.noted = new TreeMap<>(noted);
  }

  /**
   * Reads all of it.
   *
   * @param noted hashes of lines that somebody has noted elsewhere, by their numbers
   */
  static ChainCheck of(Path folder, Seal seal, Map<Long, String> noted) throws IOException {
    var check = new ChainCheck(folder, seal, noted);
    var head = Head.read(folder, seal); // before the lines, which somebody may append to
    for (var file : new ChainFiles(folder).all()) {
      check.read(file);
    }
    head.ifPresentOrElse(
        check::compare,
        () -> check.problems.add("the file head is missing or was changed, so the end is unknown"));
    check.compareNoted();
    return check;
  }

  /** What is wrong; nothing where the chain is whole. */
  List<String> problems() {
    return problems;
  }

  /** Which lines there are, and the last one, to be noted elsewhere. */
  String summary() {
    return last == 0
        ? "no lines"
        : "lines %d to %d, %s to %s; the last is %s/%d:%s"
            .formatted(first, last, since, until, folder.getFileName(), last, hash);
  }

  private void read(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
      var row = 1;
      for (var line = line(in); line != null; line = line(in)) {
        read(line, "row %d of %s".formatted(row++, file.getFileName()));
      }
    }
  }

  /**
   * The next line, or more bytes than a line can have; none where it has no end, since it was not
   * written whole.
   */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n' || line.size() == ChainFiles.LONGEST) {
        return line.toByteArray();
      }
      line.write(next);
    }
    return null;
  }

  private void read(byte[] text, String place) {
    var read = AuditLine.read(text);
    if (read.isEmpty()) {
      problems.add(place + " is no line of the trail");
      return;
    }
    var line = read.get();
    if (first == 0) {
      first = line.number();
      since = line.at();
      hash = first == 1 ? hash : line.before();
      last = first - 1;
    }
    if (line.number() > last + 1) {
      problems.add("%s: lines %d to %d are missing".formatted(place, last + 1, line.number() - 1));
    } else if (line.number() <= last) {
      problems.add("%s: line %d stands there again".formatted(place, line.number()));
    } else if (!line.before().equals(hash)) {
      problems.add(
          "%s: line %d was changed, or what line %d has noted of it"
              .formatted(place, last, line.number()));
    }
    follow(line, seal.hash(text));
  }

  private void follow(AuditLine line, String ownHash) {
    var expected = noted.get(line.number());
    if (expected != null && !expected.equals(ownHash)) {
      problems.add("line %d is not the one that was noted".formatted(line.number()));
    }
    last = line.number();
    hash = ownHash;
    until = line.at();
  }

  private void compare(Head head) {
    if (first > head.first()) {
      problems.add("lines %d to %d are missing".formatted(head.first(), first - 1));
    }
    if (head.last() > last) {
      problems.add("lines %d to %d are missing".formatted(last + 1, head.last()));
    } else if (head.last() == last && !head.hash().equals(hash)) {
      problems.add("line %d is not the one that the file head tells".formatted(last));
    }
  }

  private void compareNoted() {
    if (!noted.isEmpty() && noted.lastKey() > last) {
      problems.add("line %d, which was noted, is missing".formatted(noted.lastKey()));
    }
  }
}
