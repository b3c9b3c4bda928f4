package org.talentgraph.criteria;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.likeness.Names;
import org.talentgraph.model.Row;

/**
 * The texts that tell what an expert can do: the profile, and of each post, engagement, project and
 * award what it was about.
 */
final class Evidence {

  /** What is read for the texts, without the posts and engagements. */
  static final String OWN =
      """
      profile
      projects { edges { node { name description } } }
      awards { edges { node { name field description } } }
      """;

  static final String SELECTION =
      "id posts { edges { title } } engagements { edges { node { task } } } " + OWN;

  private Evidence() {}

  /** Each text once, in an order that does not change. */
  static List<String> texts(Row expert) {
    return Stream.of(
            Stream.of(text(expert, "profile")),
            expert.rows("posts").stream().map(post -> text(post, "title")),
            nodes(expert, "engagements").map(engagement -> text(engagement, "task")),
            nodes(expert, "projects").map(project -> text(project, "name", "description")),
            nodes(expert, "awards").map(award -> text(award, "name", "field", "description")))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Row> nodes(Row expert, String connection) {
    return expert.rows(connection).stream().flatMap(edge -> Stream.ofNullable(edge.row("node")));
  }

  private static String text(Row row, String... fields) {
    return Stream.of(fields)
        .map(field -> Names.joined(row.textOrNull(field)))
        .filter(text -> !text.isEmpty())
        .collect(joining("\n"));
  }
}
