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
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.reading.ExpertReader;
import org.talentgraph.reading.Part;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Span;
import org.talentgraph.reading.Understanding;
import org.talentgraph.reading.Vocabularies;

/** Reads which records a text describes. */
@Component
class Descriptions {

  /** A shorter text names something. */
  private static final int SHORTEST = 3;

  /** What comes behind so many unknown words names no employer. */
  private static final int MOST_UNKNOWN = 3;

  /** So many employers of one name. */
  private static final int MOST_EMPLOYERS = 20;

  private final Vocabularies vocabularies;
  private final SearchIndex index;
  private final KeptByView<Map<String, List<String>>> below;
  private final Map<String, List<String>> ranks;

  Descriptions(
      Vocabularies vocabularies, SearchIndex index, GraphRecords records, GraphModel model) {
    this.vocabularies = vocabularies;
    this.index = index;
    this.ranks = model.ranks();
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
   * What a text says of records; nothing where it only names something.
   *
   * @param alone whether one kind of record is looked for, so that one thing that is said is enough
   */
  Optional<Described> read(String text, boolean alone, View view) {
    var words = Words.of(text);
    if (!alone && words.size() < (words.isChinese() ? SHORTEST : 2)) {
      return Optional.empty();
    }
    var read = ExpertReader.read(text, vocabularies.get(view), view.today());
    if (!alone && !read.describes()) {
      return Optional.empty();
    }
    var whole = alone ? employer(Span.of(text), view) : Optional.<SaidPart>empty();
    List<SaidPart> said = new ArrayList<>(whole.stream().toList());
    List<Span> rest = new ArrayList<>();
    if (said.isEmpty()) {
      read.parts().forEach(part -> said.add(part(part, read, view)));
      rest.addAll(withoutEmployers(read, said, view));
    }
    var share = share(rest, text);
    return Optional.of(
            new Described(said, rest, sought(read), share, words.isChinese(), view.day()))
        .filter(each -> !said.isEmpty());
  }

  private SaidPart part(Part part, Understanding read, View view) {
    var levels = part.is(PartField.SKILL) ? "SkillLevel" : "LanguageLevel";
    return SaidPart.of(part, read, below.get(view), ranks.getOrDefault(levels, List.of()));
  }

  private static List<DescribedKind> sought(Understanding read) {
    if (read.isOfDemandAlone()) {
      return List.of(DescribedKind.DEMAND);
    }
    return read.isOfDemand()
        ? List.of(DescribedKind.EXPERT, DescribedKind.DEMAND)
        : read.isOfPerson() ? List.of(DescribedKind.EXPERT) : List.of(DescribedKind.values());
  }

  /** Adds the employers that are named; answers what is still not understood. */
  private List<Span> withoutEmployers(Understanding read, List<SaidPart> said, View view) {
    List<Span> rest = new ArrayList<>();
    for (var span : read.notUnderstood()) {
      var employer = rest.size() < MOST_UNKNOWN ? employer(span, view) : Optional.<SaidPart>empty();
      employer.ifPresentOrElse(said::add, () -> rest.add(span));
    }
    return rest;
  }

  private Optional<SaidPart> employer(Span span, View view) {
    if (span.text().length() < 2) {
      return Optional.empty();
    }
    var ids =
        index.search(span.text(), List.of("INSTITUTION"), view).stream()
            .filter(hit -> hit.match() == SearchMatch.EXACT)
            .map(hit -> hit.node().id())
            .limit(MOST_EMPLOYERS)
            .toList();
    return Optional.of(ids)
        .filter(some -> !some.isEmpty())
        .map(some -> SaidPart.ofEmployer(some, span));
  }

  /** How much of a text is understood. */
  private static double share(List<Span> rest, String text) {
    var missing = rest.stream().mapToInt(span -> span.end() - span.start()).sum();
    return 1 - (double) missing / text.codePointCount(0, text.length());
  }
}
