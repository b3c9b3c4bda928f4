package org.talentgraph.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
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
        .forEach(links -> rows.addAll(links(links)));
    rows.addAll(0, citing.rows(known.keySet()));
    return rows;
  }

  private NodeRow node(InputRecord record) {
    var id = Objects.requireNonNull(record.id());
    var there = known.get(id);
    var given = citing.of(record, there);
    return NodeRow.partly(
            new InputOrigin(record.path(), record.type()),
            record.type(),
            id,
            there == null ? complete(record.type(), given) : given)
        .ifVersion(record.ifVersion());
  }

  /** A new record or link has empty lists and flags that are false where it is given none. */
  private static Map<String, @Nullable Object> complete(
      GraphType type, Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> all = new HashMap<>(given);
    type.fields(Property.class)
        .filter(Property::required)
        .forEach(
            property -> {
              if (property.list()) {
                all.putIfAbsent(property.name(), List.of());
              } else if (property.type().equals("Boolean")) {
                all.putIfAbsent(property.name(), false);
              }
            });
    return all;
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

  /** The links of records with both ends, as they are stored where they may point either way. */
  private Stream<Placed> placed(List<InputRecord> records) {
    return placedAsGiven(records)
        .map(
            each ->
                each.field().relation().direction() == Direction.BOTH
                        && stored.containsKey(each.ends().reversed())
                    ? new Placed(each.record(), each.field(), each.link(), each.ends().reversed())
                    : each);
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

  private List<RelationshipRow> links(List<Placed> links) {
    var found = stored.getOrDefault(links.getFirst().ends(), List.of());
    var match = LinkMatch.of(links.stream().map(Placed::link).toList(), found);
    return links.stream().map(link -> row(link, match)).toList();
  }

  private RelationshipRow row(Placed placed, LinkMatch match) {
    var was = match.of(placed.link());
    var type = model.getType(placed.field().relation().properties());
    var given = citing.of(placed, was.isEmpty());
    var row =
        RelationshipRow.partly(
                new InputOrigin(placed.link().path(), type),
                placed.ends().type(),
                placed.ends().from(),
                placed.ends().to(),
                was.isEmpty() ? complete(type, given) : given)
            .ownedBy(Objects.requireNonNull(placed.record().id()));
    return was.map(row::was).orElse(row);
  }
}
