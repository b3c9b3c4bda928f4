package org.talentgraph.matching;

import java.util.List;
import java.util.stream.Stream;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.likeness.Names;
import org.talentgraph.likeness.TermVector;
import org.talentgraph.model.Row;

/**
 * What an expert, a demand or an institution is compared by with others of its kind.
 *
 * @param words of the texts
 * @param skills that an expert has, or that a demand or the demands of an institution want
 */
record Profile(String id, TermVector words, List<String> skills, List<String> industries) {

  private static final String SKILLS = "skills { edges { node { id } } } industries { id }";

  static final String OF_EXPERT = "id text: profile " + SKILLS;

  static final String OF_DEMAND = "id text: description " + SKILLS;

  static final String OF_INSTITUTION =
      "id demands { edges { node { skills { edges { node { id } } } } } } industries { id }";

  static Profile of(Row row, Taxonomies.Known known) {
    var demands = row.rows("demands").stream().flatMap(each -> Stream.ofNullable(each.row("node")));
    return new Profile(
        row.id(),
        known.texts().vector(Names.joined(row.textOrNull("text"))),
        Stream.concat(Stream.of(row), demands)
            .flatMap(each -> each.rows("skills").stream())
            .map(Names::node)
            .distinct()
            .sorted()
            .toList(),
        Names.sorted(row.rows("industries").stream()));
  }
}
