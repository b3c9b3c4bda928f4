package org.talentgraph.records;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Digest;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.GraphModel;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.RecordTypes;
import org.talentgraph.writing.WriteRow;

/**
 * What records and links cite: what they give, else that their caller entered them. What is made up
 * cites only what is made up, and what is real only what is real.
 */
final class Citing {

  static final String CITATIONS = "citations";

  private static final int DIGITS = 8;

  private final GraphModel model;
  private final String caller;
  private final List<String> ids;
  private final Map<String, Boolean> madeUp;
  private final InputProblems problems;
  private final Map<String, WriteRow> entered = new TreeMap<>();

  /**
   * @param madeUp whether each record that is stored or given is made up
   */
  Citing(GraphModel model, String caller, Map<String, Boolean> madeUp, InputProblems problems) {
    this.model = model;
    this.caller = caller;
    this.ids = ids(caller);
    this.madeUp = madeUp;
    this.problems = problems;
  }

  /** The ids of the citations of what a caller enters: of what is real, and of what is made up. */
  static List<String> ids(String caller) {
    return List.of(id(caller, false), id(caller, true));
  }

  private static String id(String caller, boolean madeUp) {
    var digest = new Digest().add(caller).hex().substring(0, DIGITS); // names may sound the same
    return Stream.of("citation:entered-by", MadeIds.slug(caller), digest, madeUp ? "made-up" : "")
        .filter(part -> !part.isEmpty())
        .collect(joining("-"));
  }

  /** The properties of a record, with its citations. */
  Map<String, @Nullable Object> of(InputRecord record, @Nullable Known stored) {
    var isMadeUp = isMadeUp(record.id());
    var given = record.properties();
    var cited = given.containsKey(CITATIONS) || stored == null ? given : stored.properties();
    check(record.path(), isMadeUp, cited);
    return isEmpty(cited) && !RecordTypes.PROVENANCE.contains(record.type().name())
        ? entered(given, isMadeUp)
        : given;
  }

  /** The properties of a relationship; one that is stored keeps its citations. */
  Map<String, @Nullable Object> of(GivenTie tie) {
    var ends = tie.links().getFirst().ends();
    var isMadeUp = isMadeUp(ends.from()) || isMadeUp(ends.to());
    tie.links().forEach(each -> check(each.link().path(), isMadeUp, each.link().properties()));
    var given = tie.properties();
    return isEmpty(given)
            && (tie.stored() == null || given.containsKey(CITATIONS))
            && !RecordTypes.PROVENANCE.contains(ends.type())
        ? entered(given, isMadeUp)
        : given;
  }

  private boolean isMadeUp(@Nullable String id) {
    return id != null && madeUp.getOrDefault(id, false);
  }

  private static boolean isEmpty(Map<String, ?> properties) {
    return citations(properties).isEmpty();
  }

  private static Collection<?> citations(Map<String, ?> properties) {
    return properties.get(CITATIONS) instanceof Collection<?> list ? list : List.of();
  }

  private void check(String path, boolean isMadeUp, Map<String, ?> properties) {
    citations(properties).stream()
        .map(String::valueOf)
        .filter(each -> madeUp.containsKey(each) && madeUp.get(each) != isMadeUp)
        .forEach(
            each ->
                problems.add(
                    path + "." + CITATIONS,
                    ErrorCode.WRONG_CITATION,
                    isMadeUp ? "made.up.cites.real" : "real.cites.made.up",
                    each));
  }

  private Map<String, @Nullable Object> entered(
      Map<String, @Nullable Object> properties, boolean isMadeUp) {
    var id = ids.get(isMadeUp ? 1 : 0);
    entered.computeIfAbsent(id, _ -> citation(id, isMadeUp));
    Map<String, @Nullable Object> cited = new LinkedHashMap<>(properties);
    cited.put(CITATIONS, List.of(id));
    return cited;
  }

  private WriteRow citation(String id, boolean isMadeUp) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    Stream.of("name", "statement")
        .forEach(
            field -> {
              properties.put(field + "En", "Entered by %s.".formatted(caller));
              properties.put(field + "Zh", "由 %s 录入。".formatted(caller));
            });
    properties.put("how", "ENTERED");
    properties.put("synthetic", isMadeUp);
    properties.put(CITATIONS, List.of(id));
    var type = model.getType("Citation");
    return NodeRow.partly(new InputOrigin("records", type), type, id, properties);
  }

  /** The citations that were used and are not stored. */
  List<WriteRow> rows(Set<String> stored) {
    var rows = new ArrayList<>(entered.entrySet());
    rows.removeIf(each -> stored.contains(each.getKey()));
    return rows.stream().map(Map.Entry::getValue).toList();
  }
}
