package org.talentgraph.documents;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;
import static org.talentgraph.language.ErrorCode.PASSAGE_NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.talentgraph.documents.GivenSource.Version;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.provenance.Documents;

/**
 * What becomes of the passages of a document whose text was corrected: those that only moved are
 * moved, and of the others it is told which facts are to be read again.
 *
 * @param moved how many stand elsewhere
 * @param unchanged how many stand where they stood
 */
record Correction(
    String source,
    String before,
    String after,
    int moved,
    int unchanged,
    List<ReadAgain> readAgain) {

  private static final String FIELDS =
      "id file sha256 passages { edges { node { id start length } } }";

  /**
   * A passage that differs, and the records that cite it, by themselves or by a relationship.
   *
   * @param after what stands in its place; empty where nothing does
   */
  record ReadAgain(String citation, String before, String after, List<String> facts) {}

  /**
   * @param facts of the folder, to which those citations are added that have moved
   * @return nothing where the text is as it was, or is new
   */
  static Optional<Correction> of(
      Version given, DocumentFolder folder, Reading reading, List<GivenFact> facts) {
    var stored = reading.graph().find("Source", given.fact().id(), FIELDS, View.WHOLE);
    var sha256 = stored.map(row -> row.stringOrNull("sha256")).orElse(null);
    if (stored.isEmpty() || sha256 == null || sha256.equals(given.text().sha256())) {
      return Optional.empty();
    }
    var before = before(given, stored.get(), sha256, folder, reading.documents());
    if (before.isEmpty()) {
      reading
          .findings()
          .problem(
              Place.of(given.previous()),
              MISSING_VALUE,
              "correction.before",
              sha256,
              given.previous());
    }
    return before.map(
        text ->
            new Passages(given, text.codePoints().toArray(), reading)
                .corrected(stored.get(), sha256, facts));
  }

  /** What a folder is read with. */
  record Reading(GraphRecords graph, Documents documents, Findings findings) {}

  private static Optional<String> before(
      Version given, Row stored, String sha256, DocumentFolder folder, Documents documents) {
    return folder
        .text(given.previous())
        .filter(text -> text.sha256().equals(sha256))
        .map(DocumentText::text)
        .or(
            () ->
                Optional.ofNullable(stored.stringOrNull("file"))
                    .flatMap(file -> documents.text(new Documents.Document(file, sha256))));
  }

  /** The passages of a document before and after. */
  private record Passages(Version source, int[] before, Alignment alignment, Reading reading) {

    Passages(Version source, int[] before, Reading reading) {
      this(source, before, Alignment.of(before, source.text().points()), reading);
    }

    Correction corrected(Row stored, String sha256, List<GivenFact> facts) {
      var given = facts.stream().map(GivenFact::id).collect(Collectors.toSet());
      var cited = citations(stored);
      var same = cited.stream().filter(this::isSame).toList();
      var moved =
          same.stream().filter(each -> start(each) != alignment.start(start(each))).toList();
      moved.stream()
          .filter(each -> !given.contains(each.id()))
          .forEach(each -> facts.add(moved(each)));
      var others = new ArrayList<>(cited);
      others.removeAll(same);
      var again = readAgain(others);
      again.forEach(each -> refuseUnless(given, each));
      return new Correction(
          source.fact().id(),
          sha256,
          source.text().sha256(),
          moved.size(),
          same.size() - moved.size(),
          again);
    }

    private static List<Row> citations(Row stored) {
      return stored.rows("passages").stream()
          .map(edge -> requireNonNull(edge.row("node")))
          .filter(each -> each.has("start") && each.has("length"))
          .toList();
    }

    private static int start(Row citation) {
      return requireNonNull(citation.integer("start"));
    }

    private static int length(Row citation) {
      return requireNonNull(citation.integer("length"));
    }

    private boolean isSame(Row citation) {
      return alignment.isSame(start(citation), length(citation));
    }

    private GivenFact moved(Row citation) {
      Map<String, Object> record =
          Map.of("id", citation.id(), "start", alignment.start(start(citation)));
      return new GivenFact(Place.of(source.file()), "citation", record, null);
    }

    private List<ReadAgain> readAgain(List<Row> citations) {
      var ids = citations.stream().map(Row::id).toList();
      var citing =
          ids.isEmpty()
              ? Map.<Object, List<String>>of()
              : reading
                  .graph()
                  .tagged("citing", Map.of("citations", ids), "Node", "id", View.WHOLE)
                  .stream()
                  .collect(
                      groupingBy(each -> each.tag(), mapping(each -> each.row().id(), toList())));
      return citations.stream()
          .map(
              each ->
                  new ReadAgain(
                      each.id(),
                      new String(before, start(each), length(each)),
                      now(each),
                      citing.getOrDefault(each.id(), List.of())))
          .toList();
    }

    private String now(Row citation) {
      var text = source.text();
      var span = alignment.around(start(citation), length(citation), text.points().length);
      return text.passage(span.start(), Math.min(span.length(), 2 * length(citation)));
    }

    private void refuseUnless(Set<String> given, ReadAgain changed) {
      if (!given.contains(changed.citation())) {
        reading
            .findings()
            .problem(
                Place.of(MarkedPassages.FILE),
                PASSAGE_NOT_FOUND,
                "correction.again",
                changed.citation(),
                String.join(", ", changed.facts()));
      }
    }
  }
}
