package org.talentgraph.likeness;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

/** Reads names, texts and ids from rows. */
public final class Names {

  private Names() {}

  /** A text in both languages, or in the only one that it has. */
  public static String joined(@Nullable Text text) {
    return text == null ? "" : joined(Stream.of(text.english(), text.chinese()).distinct());
  }

  private static String joined(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).collect(joining("\n"));
  }

  /** The id of the node to which an edge leads. */
  public static String node(Row edge) {
    return requireNonNull(edge.row("node")).id();
  }

  /** Each id once; the database gives the nodes in no order. */
  public static List<String> sorted(Stream<Row> nodes) {
    return nodes.map(Row::id).distinct().sorted().toList();
  }
}
