package org.talentgraph.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.records.KnownRecords.Ends;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.records.LinkMatch.Placed;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.RelationshipRemoval;
import org.talentgraph.writing.RelationshipRow;
import org.talentgraph.writing.RelationshipSet;
import org.talentgraph.writing.WriteRow;

/** The rows by which records are written. */
final class RecordRows {

  private final GraphModel model;
  private final Map<String, Known> known;
  private final Map<Ends, List<Map<String, Object>>> stored;
  private final Citing citing;

  /**
   * @param known the records that are stored
   * @param stored the relationships that are stored between the ends of those given
   */
  RecordRows(
      GraphModel model,
      Map<String, Known> known,
      Map<Ends, List<Map<String, Object>>> stored,
      Citing citing) {
    this.model = model;
    this.known = known;
    this.stored = stored;
    this.citing = citing;
  }

  List<WriteRow> of(List<InputRecord> records) {
    List<WriteRow> rows = new ArrayList<>();
    records.forEach(record -> rows.add(node(record)));
    records.forEach(
        record ->
            record
                .links()
                .forEach(
                    field -> {
                      if (field.whole()) {
                        rows.add(set(record, field));
                      }
                      removals(record, field).forEach(rows::add);
                    }));
    placed(records)
        .collect(groupingBy(Placed::ends, LinkedHashMap::new, toList()))
        .values()
        .forEach(links -> links(links).forEach(rows::add));
    rows.addAll(0, citing.rows(known.keySet()));
    return rows;
  }

  private NodeRow node(InputRecord record) {
    var id = Objects.requireNonNull(record.id());
    return NodeRow.partly(
            new InputOrigin(record.path(), record.type()),
            record.type(),
            id,
            citing.of(record, known.get(id)))
        .ifVersion(record.ifVersion());
  }

  private static RelationshipSet set(InputRecord record, InputLinks field) {
    var relation = field.relation();
    return new RelationshipSet(
        new InputOrigin(field.path(), record.type()),
        relation.relationshipType(),
        Objects.requireNonNull(record.id()),
        relation.direction(),
        relation.target());
  }

  private Stream<RelationshipRemoval> removals(InputRecord record, InputLinks field) {
    var id = Objects.requireNonNull(record.id());
    return field.removed().entrySet().stream()
        .flatMap(
            each -> {
              var ends = KnownRecords.ends(field.relation(), id, each.getValue());
              var origin = new InputOrigin(each.getKey(), record.type());
              return (field.relation().direction() == Direction.BOTH
                      ? Stream.of(ends, ends.reversed())
                      : Stream.of(ends))
                  .map(
                      one ->
                          new RelationshipRemoval(
                              origin, one.type(), one.from(), one.to(), null, id));
            });
  }

  /** The links of records with both ends; of those that lead either way, one way is chosen. */
  private Stream<Placed> placed(List<InputRecord> records) {
    return placedAsGiven(records)
        .map(
            each ->
                each.field().relation().direction() == Direction.BOTH
                    ? new Placed(each.record(), each.field(), each.link(), oneWay(each.ends()))
                    : each);
  }

  /** As it is stored, else in the order of the ids. */
  private Ends oneWay(Ends ends) {
    var turned = ends.reversed();
    var first = ends.from().compareTo(ends.to()) <= 0 ? ends : turned;
    var second = first == ends ? turned : ends;
    return stored.containsKey(second) && !stored.containsKey(first) ? second : first;
  }

  static Stream<Placed> placedAsGiven(List<InputRecord> records) {
    return records.stream()
        .flatMap(
            record ->
                record.links().stream()
                    .flatMap(
                        field ->
                            field.links().stream()
                                .map(
                                    link ->
                                        new Placed(
                                            record,
                                            field,
                                            link,
                                            KnownRecords.ends(
                                                field.relation(),
                                                Objects.requireNonNull(record.id()),
                                                link.id())))));
  }

  private Stream<RelationshipRow> links(List<Placed> links) {
    return GivenTie.of(links, stored.getOrDefault(links.getFirst().ends(), List.of())).stream()
        .flatMap(this::rows);
  }

  /** One for each record that gives the relationship, which all say the same. */
  private Stream<RelationshipRow> rows(GivenTie tie) {
    var properties = citing.of(tie);
    var was = tie.stored();
    return tie.links().stream()
        .map(
            each -> {
              var type = model.getType(each.field().relation().properties());
              var row =
                  RelationshipRow.partly(
                          new InputOrigin(each.link().path(), type),
                          each.ends().type(),
                          each.ends().from(),
                          each.ends().to(),
                          properties)
                      .ownedBy(Objects.requireNonNull(each.record().id()));
              return was == null ? row : row.was(was);
            });
  }
}
