package org.talentgraph.ingestion;

import static java.util.stream.Collectors.joining;

import java.io.Serial;
import java.util.List;
import org.talentgraph.writing.Problem;

/** Says that a folder has rows that cannot be loaded; nothing was written. */
final class FolderRejected extends RuntimeException {

  private static final int SHOWN = 20;

  @Serial private static final long serialVersionUID = 1;

  FolderRejected(String folder, List<Problem> problems) {
    super(
        "The folder %s was not loaded, the graph is as it was. %d problem(s):%n%s%s"
            .formatted(
                folder,
                problems.size(),
                problems.stream().limit(SHOWN).map(Problem::toString).collect(joining("\n")),
                problems.size() > SHOWN
                    ? "\n… and %d more".formatted(problems.size() - SHOWN)
                    : ""));
  }
}
