package org.talentgraph.documents;

import static org.talentgraph.language.ErrorCode.BAD_MAPPING;
import static org.talentgraph.language.ErrorCode.MISSING_VALUE;
import static org.talentgraph.language.ErrorCode.UNKNOWN_KIND;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.files.Mapping;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;
import org.talentgraph.model.View;

/**
 * Reads the tables of a folder, one for each kind of record. What a row cites, its links cite too,
 * unless they cite something of their own.
 */
final class FactTables {

  private static final String FOLDER = "facts/";
  private static final String ENDING = ".csv";

  private final GraphQLInputObjectType records;
  private final DocumentFolder folder;
  private final Findings findings;

  /**
   * @param records the input that takes a record of any kind
   */
  FactTables(GraphQLInputObjectType records, DocumentFolder folder, Findings findings) {
    this.records = records;
    this.folder = folder;
    this.findings = findings;
  }

  /** The input of a kind, if there is such a kind. */
  Optional<GraphQLInputObjectType> input(String kind) {
    return Optional.ofNullable(records.getField(kind))
        .map(field -> (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType()));
  }

  /** A table, empty where it is not there. */
  Table table(String file) {
    var content = folder.files().get(file);
    return content == null
        ? new Table(file, List.of(), List.of())
        : Table.read(file, content, findings);
  }

  /** The only row of {@code facts/source.csv}, with what the graph does not know of it. */
  Optional<GivenSource> source(GraphRecords graph) {
    var file = FOLDER + "source" + ENDING;
    var rows = records(file).toList();
    if (rows.size() != 1 || !rows.getFirst().id().startsWith("source:")) {
      findings.problem(Place.of(file), MISSING_VALUE, "source.one");
      return Optional.empty();
    }
    return Optional.of(
        GivenSource.of(
            rows.getFirst(),
            folder,
            id -> graph.find("Source", id, "id file language", View.WHOLE)));
  }

  /** The records of a table as it gives them. */
  Stream<GivenFact> records(String file) {
    var kind = file.substring(FOLDER.length(), file.length() - ENDING.length());
    var input = input(kind);
    if (input.isEmpty()) {
      var known = records.getFields().stream().map(each -> each.getName()).toList();
      findings.problem(Place.of(file), UNKNOWN_KIND, "kind.unknown", kind, Nearest.to(kind, known));
      return Stream.of();
    }
    var table = table(file);
    try {
      var mapping = Mapping.of(table.columns(), Map.of(), input.get());
      var cells = new CellChecks(mapping, findings);
      return table.rows().stream()
          .filter(cells::areSound)
          .map(row -> new GivenFact(row.place(), kind, mapping.record(row.cells()), mapping));
    } catch (InvalidRequest unmapped) {
      findings.problem(new Place(file, 1, column(unmapped)), unmapped);
      return Stream.of();
    }
  }

  private static String column(InvalidRequest unmapped) {
    return String.valueOf(unmapped.details().getOrDefault("column", BAD_MAPPING.name()));
  }

  /** The records of all other tables, with what they cite. */
  List<GivenFact> facts(List<String> others, MarkedPassages passages, GivenSource source) {
    List<GivenFact> facts = new ArrayList<>();
    folder.tables().stream()
        .filter(file -> !others.contains(file) && file.endsWith(ENDING))
        .flatMap(this::records)
        .forEach(fact -> facts.add(cited(fact, passages, source)));
    return facts;
  }

  private GivenFact cited(GivenFact fact, MarkedPassages passages, GivenSource source) {
    if (source.isMadeUp()) {
      fact.record().putIfAbsent("synthetic", true);
    }
    var record = withCitations(fact.record(), fact, passages);
    var citations = record.get(GivenFact.CITATIONS);
    if (citations == null) {
      findings.problem(fact.place().at(GivenFact.CITATIONS), MISSING_VALUE, "fact.uncited");
      return fact;
    }
    record.replaceAll((_, value) -> linked(value, citations, fact, passages));
    return new GivenFact(fact.place(), fact.kind(), record, fact.mapping());
  }

  private static Map<String, Object> withCitations(
      Map<?, ?> given, GivenFact fact, MarkedPassages passages) {
    Map<String, Object> record = new LinkedHashMap<>();
    given.forEach((name, value) -> record.put(String.valueOf(name), value));
    record.computeIfPresent(
        GivenFact.CITATIONS,
        (_, keys) ->
            (keys instanceof List<?> list ? list : List.of(keys))
                .stream()
                    .flatMap(
                        key ->
                            passages
                                .citations(
                                    fact.place().at(GivenFact.CITATIONS), String.valueOf(key))
                                .stream())
                    .toList());
    return record;
  }

  private static Object linked(
      Object value, Object citations, GivenFact fact, MarkedPassages passages) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.containsKey("id")) {
      var link = withCitations(map, fact, passages);
      link.putIfAbsent(GivenFact.CITATIONS, citations);
      return link;
    }
    Map<String, Object> links = new LinkedHashMap<>();
    map.forEach(
        (name, each) ->
            links.put(
                String.valueOf(name),
                each instanceof List<?> list && !name.equals("remove")
                    ? list.stream().map(link -> linked(link, citations, fact, passages)).toList()
                    : each));
    return links;
  }
}
