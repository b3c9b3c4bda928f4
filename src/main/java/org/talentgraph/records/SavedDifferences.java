package org.talentgraph.records;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Reference;
import org.talentgraph.records.SaveAnswer.FieldDifference;
import org.talentgraph.records.SaveAnswer.SaveOutcome;
import org.talentgraph.records.SaveAnswer.SavedRecord;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.Written;

/** What a write did, told by the records and the fields of the input. */
record SavedDifferences(GraphModel model, List<InputRecord> inputs, Written written) {

  SaveAnswer answer() {
    return new SaveAnswer(written.number(), inputs.stream().map(this::of).toList());
  }

  private SavedRecord of(InputRecord record) {
    var id = Objects.requireNonNull(record.id());
    List<FieldDifference> all = new ArrayList<>();
    var isNew = false;
    for (var difference : written.differences()) {
      switch (difference) {
        case Difference.OfNode node when node.id().equals(id) -> {
          isNew |= node.isCreated();
          all.addAll(fields(record.type(), "", difference));
        }
        case Difference.OfRelationship tie -> all.addAll(links(record, tie));
        default -> {}
      }
    }
    var outcome =
        isNew ? SaveOutcome.CREATED : all.isEmpty() ? SaveOutcome.UNCHANGED : SaveOutcome.CHANGED;
    var version = written.versions().getOrDefault(id, 0);
    return new SavedRecord(id, outcome, version, new Reference(id), all);
  }

  private List<FieldDifference> links(InputRecord record, Difference.OfRelationship tie) {
    return record.links().stream()
        .flatMap(
            field -> {
              var relation = field.relation();
              if (!relation.relationshipType().equals(tie.type())) {
                return Stream.of();
              }
              var isFrom = tie.from().equals(record.id()) && relation.direction() != Direction.IN;
              var isTo = tie.to().equals(record.id()) && relation.direction() != Direction.OUT;
              if (!isFrom && !isTo) {
                return Stream.of();
              }
              var other = isFrom ? tie.to() : tie.from();
              var path = "%s[\"%s\"]".formatted(relation.name(), other);
              var type = model.getType(relation.properties());
              return tie.isCreated() || tie.isRemoved()
                  ? Stream.of(
                      new FieldDifference(
                          path, shown(type, tie.before()), shown(type, tie.after())))
                  : fields(type, path + ".", tie).stream();
            })
        .toList();
  }

  private static List<FieldDifference> fields(
      GraphType type, String prefix, Difference difference) {
    return difference.properties().entrySet().stream()
        .filter(each -> isField(type, each.getKey()))
        .map(
            each ->
                new FieldDifference(
                    prefix + InputOrigin.field(type, each.getKey()),
                    json(each.getValue().before()),
                    json(each.getValue().after())))
        .toList();
  }

  private static boolean isField(GraphType type, String property) {
    return property.equals(Citing.CITATIONS) || type.stores(property) && !property.equals("id");
  }

  private static @Nullable Map<String, Object> shown(
      GraphType type, @Nullable Map<String, Object> properties) {
    if (properties == null) {
      return null;
    }
    Map<String, Object> shown = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          if (isField(type, name)) {
            shown.put(InputOrigin.field(type, name), Objects.requireNonNull(json(value)));
          }
        });
    return shown;
  }

  private static @Nullable Object json(@Nullable Object value) {
    return value instanceof Temporal day ? day.toString() : value;
  }
}
