package org.talentgraph.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The command that checks an audit trail: {@code java -jar talent-graph.jar verify-audit FOLDER
 * [NOTED …]}. What was noted is a line as the application logs it and as this command prints it.
 * The key, where there is one, comes by the environment.
 */
public final class VerifyAudit {

  /** The name of the command. */
  public static final String NAME = "verify-audit";

  private static final String KEY = "TALENTGRAPH_AUDIT_KEY";
  private static final Path DIRECTORY = Path.of(".data/audit");
  private static final Pattern NOTED = Pattern.compile("([1-9]\\d{0,5})/(\\d+):([0-9a-f]{64})");

  private static final int WHOLE = 0;
  private static final int CHANGED = 1;
  private static final int UNREADABLE = 2;

  private VerifyAudit() {}

  /**
   * @param arguments the folder, and lines that were noted
   * @return the status of the process: 0 where all is as it was written, 1 where something was
   *     changed, 2 where it cannot be read
   */
  public static int run(List<String> arguments, PrintStream out) {
    return run(arguments, System.getenv(KEY), out);
  }

  static int run(List<String> arguments, @Nullable String key, PrintStream out) {
    var directory = arguments.isEmpty() ? DIRECTORY : Path.of(arguments.getFirst());
    try {
      var chains = chains(directory);
      if (chains.isEmpty()) {
        out.println(directory + " holds no audit trail");
        return UNREADABLE;
      }
      var noted = noted(arguments.stream().skip(1).toList());
      var status = tellMissing(directory, chains, noted.keySet(), out);
      for (var chain : chains) {
        var ofChain = noted.getOrDefault(number(chain), Map.of());
        status = Math.max(status, tell(ChainCheck.of(chain, Seal.of(key), ofChain), chain, out));
      }
      return status;
    } catch (IOException | IllegalArgumentException e) {
      out.println("The audit trail cannot be read: " + e);
      return UNREADABLE;
    }
  }

  private static List<Path> chains(Path directory) throws IOException {
    try (var folders = Files.list(directory)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("[1-9]\\d{0,5}"))
          .sorted(Comparator.comparing(VerifyAudit::number))
          .toList();
    }
  }

  private static Integer number(Path chain) {
    return Integer.valueOf(chain.getFileName().toString());
  }

  /** The chains are numbered from 1; of what is noted elsewhere each must be there. */
  private static int tellMissing(
      Path directory, List<Path> chains, Set<Integer> noted, PrintStream out) {
    var there = chains.stream().map(VerifyAudit::number).toList();
    var missing = new TreeSet<>(noted);
    IntStream.range(1, there.getLast()).forEach(missing::add);
    there.forEach(missing::remove);
    missing.forEach(
        each -> out.printf("%s: CHANGED: the chain is missing%n", directory.resolve("" + each)));
    return missing.isEmpty() ? WHOLE : CHANGED;
  }

  private static Map<Integer, Map<Long, String>> noted(List<String> lines) {
    Map<Integer, Map<Long, String>> noted = new HashMap<>();
    for (var line : lines) {
      var parts = NOTED.matcher(line);
      if (!parts.matches()) {
        throw new IllegalArgumentException(line + " is not noted as CHAIN/NUMBER:HASH");
      }
      noted
          .computeIfAbsent(Integer.valueOf(parts.group(1)), _ -> new HashMap<>())
          .put(Long.valueOf(parts.group(2)), parts.group(3));
    }
    return noted;
  }

  private static int tell(ChainCheck check, Path chain, PrintStream out) {
    out.printf("%s: %s%n", chain, check.summary());
    check.problems().forEach(problem -> out.printf("%s: CHANGED: %s%n", chain, problem));
    return check.problems().isEmpty() ? WHOLE : CHANGED;
  }
}
