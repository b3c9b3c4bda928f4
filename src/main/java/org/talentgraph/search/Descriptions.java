package org.talentgraph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.KeptByView;
import org.talentgraph.model.View;
import org.talentgraph.reading.ExpertReader;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Span;
import org.talentgraph.reading.Understanding;
import org.talentgraph.reading.Vocabularies;

/** Reads which experts a text describes. */
@Component
class Descriptions {

  /** A shorter text names something. */
  private static final int SHORTEST = 3;

  /** What comes behind so many unknown words names no employer. */
  private static final int MOST_UNKNOWN = 3;

  private final Vocabularies vocabularies;
  private final SearchIndex index;
  private final KeptByView<Map<String, List<String>>> below;

  Descriptions(Vocabularies vocabularies, SearchIndex index, GraphRecords records) {
    this.vocabularies = vocabularies;
    this.index = index;
    this.below = new KeptByView<>(view -> below(records, view));
  }

  /** Of every skill, industry and place the ids of those that it contains, and its own. */
  private static Map<String, List<String>> below(GraphRecords records, View view) {
    Map<String, List<String>> below = new HashMap<>();
    Map.of("Skill", "above", "Industry", "above", "Place", "around")
        .forEach(
            (type, above) ->
                records
                    .all(type, Map.of(), "id %s { id }".formatted(above), view)
                    .forEach(
                        row ->
                            Stream.concat(Stream.of(row), row.rows(above).stream())
                                .forEach(
                                    each ->
                                        below
                                            .computeIfAbsent(each.id(), _ -> new ArrayList<>())
                                            .add(row.id()))));
    return below;
  }

  /**
   * What a text says of experts; nothing where it only names something.
   *
   * @param experts whether experts alone are looked for, so that one thing that is said is enough
   */
  Optional<Described> read(String text, boolean experts, View view) {
    var words = Words.of(text);
    if (!experts && words.size() < (words.isChinese() ? SHORTEST : 2)) {
      return Optional.empty();
    }
    var read = ExpertReader.read(text, vocabularies.get(view), view.today());
    if (!read.describes() && !(experts && !read.parts().isEmpty())) {
      return Optional.empty();
    }
    List<SaidPart> said = new ArrayList<>();
    read.parts().forEach(part -> said.add(SaidPart.of(part, read, below.get(view))));
    var rest = withoutEmployers(read, said, view);
    return Optional.of(
        new Described(List.copyOf(said), rest, share(rest, text), words.isChinese(), view.day()));
  }

  /** Adds the employers that are named; answers what is still not understood. */
  private List<Span> withoutEmployers(Understanding read, List<SaidPart> said, View view) {
    List<Span> rest = new ArrayList<>();
    for (var span : read.notUnderstood()) {
      var employers = rest.size() < MOST_UNKNOWN ? employers(span, view) : List.<String>of();
      if (employers.isEmpty()) {
        rest.add(span);
      } else {
        said.add(SaidPart.of(PartField.EMPLOYER, employers, span));
      }
    }
    return rest;
  }

  private List<String> employers(Span span, View view) {
    return span.text().length() < 2
        ? List.of()
        : index.search(span.text(), List.of("INSTITUTION"), view).stream()
            .filter(hit -> hit.match() == SearchMatch.EXACT)
            .map(hit -> hit.node().id())
            .limit(20)
            .toList();
  }

  /** How much of a text is understood. */
  private static double share(List<Span> rest, String text) {
    var missing = rest.stream().mapToInt(span -> span.end() - span.start()).sum();
    return 1 - (double) missing / text.codePointCount(0, text.length());
  }
}
