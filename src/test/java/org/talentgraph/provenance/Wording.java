package org.talentgraph.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the documents are worded, so that our own wording can be told apart. */
final class Wording {

  private static final int ENGLISH_WORDS = 9;
  private static final int CHINESE_CHARACTERS = 16;
  private static final Pattern ENGLISH = Pattern.compile("[a-z0-9]+(?:['’][a-z]+)?");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final Set<List<String>> runs = new HashSet<>();

  /** Reads every document of a folder. */
  Wording(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        var text = Files.readString(file);
        runs.addAll(runs(ENGLISH, ENGLISH_WORDS, text));
        runs.addAll(runs(CHINESE, CHINESE_CHARACTERS, text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text shares 9 consecutive English words or 16 Chinese characters with a document. */
  boolean isCopied(String text) {
    return Stream.concat(
            runs(ENGLISH, ENGLISH_WORDS, text).stream(),
            runs(CHINESE, CHINESE_CHARACTERS, text).stream())
        .anyMatch(runs::contains);
  }

  private static List<List<String>> runs(Pattern unit, int length, String text) {
    var units =
        unit.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    List<List<String>> runs = new ArrayList<>();
    for (var i = 0; i + length <= units.size(); i++) {
      runs.add(units.subList(i, i + length));
    }
    return runs;
  }
}
