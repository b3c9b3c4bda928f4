package org.talentgraph.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.reading.DraftReader.Side;

/** Drafts with what a person read in them, and what the reader understands. */
record ReadDrafts(List<Draft> drafts) {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  /** A text, and facts such as {@code skill:welding} and {@code skill:welding EXPERT}. */
  record Draft(String text, Set<String> expected) {

    boolean describes() {
      return !expected.contains("none");
    }
  }

  /** How many facts were found, and how many of them were wanted. */
  record Count(int wanted, int found, int right) {

    double f1() {
      return 2.0 * right / (wanted + found);
    }

    Count plus(Count other) {
      return new Count(wanted + other.wanted, found + other.found, right + other.right);
    }
  }

  static ReadDrafts of(String file) throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/test/resources/drafts", file), UTF_8).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .toList();
    List<Draft> drafts = new ArrayList<>();
    for (var i = 0; i < lines.size(); i += 2) {
      drafts.add(new Draft(lines.get(i), expected(lines.get(i + 1))));
    }
    return new ReadDrafts(drafts);
  }

  private static Set<String> expected(String line) {
    Set<String> facts = new LinkedHashSet<>();
    for (var fact : line.replaceFirst("= ", "").split(";")) {
      var words = fact.strip().split(" ");
      if (words[0].contains(":")) {
        facts.add(words[0]);
        Stream.of(words).skip(1).forEach(word -> facts.add(words[0] + " " + word));
      } else {
        facts.add(fact.strip());
      }
    }
    return facts;
  }

  static Understanding read(String text, Vocabulary vocabulary) {
    return DraftReader.read(text, vocabulary, TODAY, Side.DEMAND);
  }

  /** What was understood, in the words of {@link Draft#expected}. */
  static Set<String> facts(Understanding understanding) {
    Set<String> facts = new LinkedHashSet<>();
    understanding.parts().stream()
        .filter(Part::counts)
        .forEach(
            part -> {
              var record = part.value().contains(":");
              facts.add(record ? part.value() : name(part.field()) + " " + part.value());
              if (part.level() != null) {
                facts.add(part.value() + " " + part.level());
              }
              if (part.wish()) {
                facts.add(part.value() + " ?");
              }
            });
    return facts.isEmpty() ? Set.of("none") : facts;
  }

  private static String name(PartField field) {
    return field == PartField.DURATION
        ? "duration"
        : field == PartField.MODE ? "mode" : field.name().toLowerCase(java.util.Locale.ROOT);
  }

  Count count(Vocabulary vocabulary) {
    return drafts.stream()
        .map(
            draft -> {
              var facts = facts(read(draft.text(), vocabulary));
              var right = (int) facts.stream().filter(draft.expected()::contains).count();
              return new Count(draft.expected().size(), facts.size(), right);
            })
        .reduce(new Count(0, 0, 0), Count::plus);
  }

  /** Each draft with a difference, to be looked at. */
  List<String> differences(Vocabulary vocabulary) {
    return drafts.stream()
        .flatMap(
            draft -> {
              var facts = facts(read(draft.text(), vocabulary));
              var missing =
                  draft.expected().stream().filter(each -> !facts.contains(each)).toList();
              var wrong = facts.stream().filter(each -> !draft.expected().contains(each)).toList();
              return missing.isEmpty() && wrong.isEmpty()
                  ? Stream.<String>empty()
                  : Stream.of(
                      "%s%n  missing %s%n  wrong %s".formatted(draft.text(), missing, wrong));
            })
        .toList();
  }
}
