package org.talentgraph.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Reference;
import org.talentgraph.records.SaveAnswer.SaveOutcome;
import org.talentgraph.records.SaveAnswer.SavedRecord;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.FieldDifference;
import org.talentgraph.writing.FieldNames;
import org.talentgraph.writing.Written;

/** What a write did, told by the records and the fields of the input. */
record SavedDifferences(GraphModel model, List<InputRecord> inputs, Written written) {

  SaveAnswer answer() {
    Map<String, List<Difference>> byRecord = new HashMap<>();
    for (var difference : written.differences()) {
      var ids =
          switch (difference) {
            case Difference.OfNode node -> Set.of(node.id());
            case Difference.OfRelationship tie -> new HashSet<>(List.of(tie.from(), tie.to()));
          };
      ids.forEach(id -> byRecord.computeIfAbsent(id, _ -> new ArrayList<>()).add(difference));
    }
    return new SaveAnswer(
        written.number(),
        inputs.stream()
            .map(each -> of(each, byRecord.getOrDefault(String.valueOf(each.id()), List.of())))
            .toList());
  }

  private SavedRecord of(InputRecord record, List<Difference> differences) {
    var id = Objects.requireNonNull(record.id());
    List<FieldDifference> all = new ArrayList<>();
    var isNew = false;
    for (var difference : differences) {
      switch (difference) {
        case Difference.OfNode node -> {
          isNew |= node.isCreated();
          all.addAll(names(record.type()).differences("", difference));
        }
        case Difference.OfRelationship tie -> all.addAll(links(record, tie));
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
              var names = names(model.getType(relation.properties()));
              return tie.isCreated() || tie.isRemoved()
                  ? Stream.of(names.whole(path, tie))
                  : names.differences(path + ".", tie).stream();
            })
        .toList();
  }

  private static FieldNames names(GraphType type) {
    return new FieldNames(type, _ -> true);
  }
}
