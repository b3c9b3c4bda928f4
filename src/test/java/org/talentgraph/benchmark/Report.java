package org.talentgraph.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All results as a table, with a verdict on each target. */
record Report(List<Result> results) {

  private static final double LEAST_RATIO = 0.8;
  private static final double LARGEST_GROWTH = 1.5;

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("reads.md"), markdown());
    Files.writeString(folder.resolve("reads.csv"), csv());
  }

  String markdown() {
    var rows =
        results.stream()
            .map(
                result ->
                    format(
                        "| %,d | %s | %.0f | %.0f | %.2f | %.1f | %.1f | %.1f | %.1f |",
                        result.experts(),
                        result.line().name(),
                        result.compiled().perSecond(),
                        result.byHand().perSecond(),
                        result.ratio(),
                        result.compiled().p50(),
                        result.byHand().p50(),
                        result.compiled().p99(),
                        result.byHand().p99()))
            .collect(joining("\n"));
    return """
    # Reads, compiled and by hand

    Four clients over HTTP; requests a second, and milliseconds that 50 and 99 of 100 requests took at the most.

    | experts | line | compiled req/s | by hand req/s | ratio | p50 | p50 by hand | p99 | p99 by hand |
    |---:|---|---:|---:|---:|---:|---:|---:|---:|
    %s

    %s
    """
        .formatted(rows, verdicts().stream().map(verdict -> "- " + verdict).collect(joining("\n")));
  }

  private String csv() {
    return results.stream()
        .flatMap(
            result ->
                result.figures().entrySet().stream()
                    .map(
                        entry ->
                            format(
                                "%d,\"%s\",%s,%d,%.1f,%.3f,%.3f",
                                result.experts(),
                                result.line().name(),
                                entry.getKey(),
                                entry.getValue().requests(),
                                entry.getValue().perSecond(),
                                entry.getValue().p50(),
                                entry.getValue().p99())))
        .collect(
            joining(
                "\n",
                "experts,line,way,requests,perSecond,p50Milliseconds,p99Milliseconds\n",
                "\n"));
  }

  List<String> verdicts() {
    List<String> verdicts = new ArrayList<>();
    for (var result : results) {
      verdicts.add(
          format(
              "%s: %s, %,d experts: %.2f of the requests a second by hand (at least %.1f)",
              reached(result.ratio() >= LEAST_RATIO),
              result.line().name(),
              result.experts(),
              result.ratio(),
              LEAST_RATIO));
    }
    for (var small : results.stream().filter(result -> !result.line().growing()).toList()) {
      results.stream()
          .filter(large -> large.line().name().equals(small.line().name()))
          .filter(large -> large.experts() > small.experts())
          .forEach(
              large -> {
                var growth = large.compiled().p50() / small.compiled().p50();
                verdicts.add(
                    format(
                        "%s: %s: p50 at %,d experts is %.2f times that at %,d (at most %.1f)",
                        reached(growth <= LARGEST_GROWTH),
                        small.line().name(),
                        large.experts(),
                        growth,
                        small.experts(),
                        LARGEST_GROWTH));
              });
    }
    return verdicts;
  }

  private static String reached(boolean reached) {
    return reached ? "reached" : "MISSED";
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
