package org.talentgraph.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.talentgraph.audit.AuditEntry.Act;

/** What is written, and how it shows that somebody has changed it. */
class AuditTrailTests {

  private static final DataSize SMALL = DataSize.ofBytes(600); // of four lines
  private static final Duration LONG = Duration.ofDays(1000);

  @TempDir Path folder;

  private AuditProperties properties(DataSize fileSize, String key) {
    return new AuditProperties(true, folder, fileSize, LONG, key);
  }

  private AuditTrail open(DataSize fileSize, String key) {
    return AuditTrail.open(properties(fileSize, key), Clock.systemUTC());
  }

  private static void note(AuditTrail trail, String who) {
    trail.note(
        new AuditEntry(
            Instant.now(),
            who,
            "SCOUT",
            "192.0.2.1",
            Act.READ,
            List.of("experts"),
            List.of("Expert"),
            3,
            List.of()));
  }

  /** Twelve lines in several files, by two runs. */
  private void written(String key) {
    for (var run = 0; run < 2; run++) {
      for (var part = 0; part < 3; part++) {
        try (var trail = open(SMALL, key)) {
          for (var i = 0; i < 2; i++) {
            note(trail, "caller %d %d %d".formatted(run, part, i));
          }
        }
      }
    }
  }

  private record Told(int status, String text) {}

  private Told verify(String key, String... noted) {
    var out = new ByteArrayOutputStream();
    var arguments = Stream.concat(Stream.of(folder.toString()), Stream.of(noted)).toList();
    var status = VerifyAudit.run(arguments, key, new PrintStream(out, true, UTF_8));
    return new Told(status, out.toString(UTF_8));
  }

  private List<Path> files() throws IOException {
    return new ChainFiles(folder.resolve("1")).all();
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (var file : files()) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  /** Puts other lines in the place of those that were written, in one file. */
  private void replace(List<String> lines) throws IOException {
    var files = files();
    for (var file : files) {
      Files.delete(file);
    }
    Files.write(files.getFirst(), lines);
  }

  @Test
  void aChainIsWholeOverFilesAndRuns() throws IOException {
    written(null);
    assertThat(files()).hasSizeGreaterThan(2);
    assertThat(lines()).hasSize(12);
    assertThat(lines().getFirst())
        .matches(
            "\\{\"n\":1,\"at\":\"[^\"]+Z\",\"who\":\"caller 0 0 0\",\"role\":\"SCOUT\","
                + "\"from\":\"192.0.2.1\",\"act\":\"READ\",\"fields\":\\[\"experts\"],"
                + "\"kinds\":\\[\"Expert\"],\"rows\":3,\"before\":\"0{64}\"}");
    var told = verify(null);
    assertThat(told.status()).as(told.text()).isZero();
    assertThat(told.text()).contains("lines 1 to 12", "the last is 1/12:");
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("a line is changed", lines -> with(lines, 4, lines.get(4).replace("0 2", "9 9"))),
        change("the first line is changed", lines -> with(lines, 0, lines.get(0) + " ")),
        change(
            "the last line is changed", lines -> with(lines, 11, lines.get(11).replace("3", "4"))),
        change("a line is removed", lines -> without(lines, 4, 5)),
        change("several lines are removed", lines -> without(lines, 3, 8)),
        change("the first line is removed", lines -> without(lines, 0, 1)),
        change("the tail is cut off", lines -> lines.subList(0, 9)),
        change("the last line is cut off", lines -> lines.subList(0, 11)),
        change("all lines are gone", lines -> List.of()),
        change("a line stands twice", lines -> twice(lines, 6)),
        change("two lines are exchanged", AuditTrailTests::exchanged),
        change("a line is put in", lines -> with(lines, 5, lines.get(5) + "\n" + lines.get(3))),
        change("a line is no line", lines -> with(lines, 5, "nothing to see here")),
        change("all is written anew", lines -> rewritten(lines, Seal.of(null))));
  }

  private static Arguments change(String name, UnaryOperator<List<String>> change) {
    return arguments(name, change);
  }

  private static List<String> with(List<String> lines, int place, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(place, line);
    return changed;
  }

  private static List<String> without(List<String> lines, int from, int to) {
    List<String> changed = new ArrayList<>(lines);
    changed.subList(from, to).clear();
    return changed;
  }

  private static List<String> twice(List<String> lines, int place) {
    List<String> changed = new ArrayList<>(lines);
    changed.add(place, lines.get(place));
    return changed;
  }

  private static List<String> exchanged(List<String> lines) {
    List<String> changed = new ArrayList<>(lines);
    Collections.swap(changed, 5, 6);
    return changed;
  }

  /** One line changed, and all hashes after it made again. */
  private static List<String> rewritten(List<String> lines, Seal seal) {
    var before = Pattern.compile("\"before\":\"[0-9a-f]{64}\"");
    List<String> changed = new ArrayList<>();
    var hash = AuditLine.NONE;
    for (var line : with(lines, 4, lines.get(4).replace("SCOUT", "ADMIN"))) {
      var again = before.matcher(line).replaceFirst("\"before\":\"" + hash + "\"");
      changed.add(again);
      hash = seal.hash(again);
    }
    return changed;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void theCheckFindsThat(String name, UnaryOperator<List<String>> change) throws IOException {
    written(null);
    replace(change.apply(lines()));
    var told = verify(null);
    assertThat(told.status()).as(told.text()).isOne();
    assertThat(told.text()).contains("CHANGED: ");
  }

  @Test
  void theCheckNamesThePlace() throws IOException {
    written(null);
    replace(with(lines(), 4, lines().get(4).replace("SCOUT", "ADMIN")));
    assertThat(verify(null).text())
        .contains("row 6 of lines-000000000001.jsonl: line 5 was changed");
    replace(without(lines(), 6, 8));
    assertThat(verify(null).text()).contains("lines 7 to 8 are missing");
  }

  @Test
  void theCheckMissesAFile() throws IOException {
    written(null);
    var files = files();
    for (var file : List.of(files.getFirst(), files.get(1), files.getLast())) {
      var content = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(verify(null).text()).contains("are missing");
      Files.write(file, content);
    }
    Files.delete(folder.resolve("1/head"));
    assertThat(verify(null).text()).contains("the file head is missing");
  }

  /** Who knows the key of nothing can write neither lines nor a head that would do. */
  @Test
  void whoHasNoKeyCannotWriteItAnew() throws IOException {
    written("a secret");
    assertThat(verify("a secret").status()).isZero();
    assertThat(verify("another one").status()).isOne();
    var lines = lines();
    replace(lines.subList(0, 9));
    var hashOfTheNinth = lines.get(9).replaceAll(".*\"before\":\"([0-9a-f]{64}).*", "$1");
    new Head(1, 9, hashOfTheNinth).write(folder.resolve("1"), Seal.of(null));
    assertThat(verify("a secret").status()).isOne();
    replace(rewritten(lines, Seal.of(null)));
    assertThat(verify("a secret").status()).isOne();
  }

  /** Whoever may write the files and needs no key is found out by what was noted elsewhere. */
  @Test
  void whatWasNotedElsewhereIsCompared() throws IOException {
    written(null);
    var noted = verify(null).text().replaceAll("(?s).*the last is (\\S+).*", "$1");
    assertThat(verify(null, noted).status()).isZero();
    var lines = rewritten(lines(), Seal.of(null));
    replace(lines);
    new Head(1, 12, Seal.of(null).hash(lines.getLast())).write(folder.resolve("1"), Seal.of(null));
    assertThat(verify(null).status()).isZero();
    assertThat(verify(null, noted).text()).contains("line 12 is not the one that was noted");
    replace(lines.subList(0, 9));
    new Head(1, 9, Seal.of(null).hash(lines.get(8))).write(folder.resolve("1"), Seal.of(null));
    assertThat(verify(null, noted).text()).contains("line 12, which was noted, is missing");
    assertThat(verify(null, "12:x").status()).isEqualTo(2);
  }

  @Test
  void theCheckMissesAChain() throws IOException {
    written(null);
    var noted = verify(null).text().replaceAll("(?s).*the last is (\\S+).*", "$1");
    try (var one = open(SMALL, null);
        var other = open(SMALL, null)) {
      note(one, "one");
      note(other, "other");
    }
    Files.move(folder.resolve("1"), folder.resolve("away"));
    assertThat(verify(null).text()).contains("1: CHANGED: the chain is missing");
    assertThat(verify(null, noted).status()).isOne();
    Files.move(folder.resolve("away"), folder.resolve("1"));
    Files.move(folder.resolve("2"), folder.resolve("away"));
    assertThat(verify(null).status()).isZero();
    var notedThere = "2/1:" + "0".repeat(64);
    assertThat(verify(null, notedThere).text()).contains("2: CHANGED: the chain is missing");
  }

  @Test
  void twoCopiesHaveAChainEach() throws IOException {
    try (var one = open(SMALL, null);
        var other = open(SMALL, null)) {
      for (var i = 0; i < 20; i++) {
        note(one, "one");
        note(other, "other");
      }
    }
    var told = verify(null);
    assertThat(told.status()).as(told.text()).isZero();
    assertThat(told.text()).contains("1: lines 1 to 20", "2: lines 1 to 20");
    assertThat(lines()).allMatch(line -> line.contains("\"who\":\"one\""));
  }

  /** Else the next lines would cover what was done. */
  @Test
  void aChainWhoseEndWasChangedIsLeftAsItIs() throws IOException {
    written(null);
    replace(lines().subList(0, 9));
    try (var trail = open(SMALL, null)) {
      note(trail, "later");
    }
    assertThat(lines()).hasSize(9);
    var told = verify(null);
    assertThat(told.status()).isOne();
    assertThat(told.text()).contains("lines 10 to 12 are missing", "2: lines 1 to 1");
  }

  /** What somebody has put there is evidence, even where no line ends in it. */
  @Test
  void whatIsNoBeginningOfALineIsNotCutOff() throws IOException {
    written(null);
    var last = files().getLast();
    var whole = Files.readString(last);
    for (var added : List.of("x".repeat(2 << 20), "{}\n{\"n\":13")) {
      Files.writeString(last, whole + added);
      try (var trail = open(SMALL, null)) {
        note(trail, "later");
      }
      assertThat(last).hasContent(whole + added);
      assertThat(verify(null).text()).contains("is no line of the trail");
    }
    assertThat(folder.resolve("2")).exists();
  }

  @Test
  void aLineThatAKilledApplicationHasNotWrittenWholeIsCutOff() throws IOException {
    written(null);
    Files.writeString(files().getLast(), "{\"n\":13,\"at\":\"20", StandardOpenOption.APPEND);
    assertThat(verify(null).status()).isZero();
    try (var trail = open(SMALL, null)) {
      note(trail, "later");
    }
    assertThat(lines()).hasSize(13);
    assertThat(verify(null).status()).isZero();
  }

  /** As when it is killed between the lines and the head. */
  @Test
  void linesThatFollowTheHeadAreKept() throws IOException {
    written(null);
    var head = Files.readString(folder.resolve("1/head"));
    try (var trail = open(SMALL, null)) {
      note(trail, "killed");
    }
    Files.writeString(folder.resolve("1/head"), head);
    try (var trail = open(SMALL, null)) {
      note(trail, "later");
    }
    assertThat(lines()).hasSize(14);
    assertThat(verify(null).status()).isZero();
  }

  @Test
  void oldFilesAreRemovedAndOnlyByTheTrailItself() throws IOException {
    written(null);
    var before = files();
    for (var file : before.subList(0, 2)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(LONG.plusDays(1))));
    }
    try (var trail = open(DataSize.ofBytes(1), null)) {
      note(trail, "later");
      note(trail, "again");
    }
    try (var trail = open(DataSize.ofBytes(1), null)) {
      note(trail, "once more");
    }
    assertThat(files()).doesNotContainAnyElementsOf(before.subList(0, 2)).contains(before.get(2));
    assertThat(verify(null).status()).isZero();
    Files.delete(before.get(2));
    assertThat(verify(null).text()).contains("are missing");
  }

  @Test
  void whereNothingIsNotedThereIsNoFolder() {
    var off = new AuditProperties(false, folder.resolve("none"), SMALL, LONG, null);
    try (var trail = AuditTrail.open(off, Clock.systemUTC())) {
      note(trail, "nobody");
    }
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(verify(null).status()).isEqualTo(2);
  }
}
