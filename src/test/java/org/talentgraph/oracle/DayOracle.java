package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.oracle.StoredGraph.StoredNode;

/**
 * What was valid on a day, or may have been, written down once more in plain Java.
 *
 * @param day the day
 * @param temporal the kinds of record that are valid for a time
 * @param beginnings by kind of record, the properties on whose day it began to be
 */
record DayOracle(LocalDate day, Set<String> temporal, Map<String, Set<String>> beginnings) {

  private static final Map<String, Period> PERIODS =
      Map.of(
          "DAY", Period.ZERO,
          "MONTH", Period.ofMonths(1),
          "QUARTER", Period.ofMonths(3),
          "YEAR", Period.ofYears(1),
          "DECADE", Period.ofYears(10));

  static DayOracle of(LocalDate day, TypeDefinitionRegistry sdl) {
    Map<String, Set<String>> beginnings = new HashMap<>();
    var types = sdl.getTypes(ObjectTypeDefinition.class);
    types.forEach(type -> beginnings.put(type.getName(), beginnings(type, sdl)));
    return new DayOracle(
        day,
        types.stream()
            .filter(type -> interfaces(type).anyMatch("Temporal"::equals))
            .map(ObjectTypeDefinition::getName)
            .collect(toSet()),
        beginnings);
  }

  private static Stream<String> interfaces(ObjectTypeDefinition type) {
    return type.getImplements().stream().map(each -> ((TypeName) each).getName());
  }

  private static Set<String> beginnings(ObjectTypeDefinition type, TypeDefinitionRegistry sdl) {
    var inherited =
        interfaces(type).flatMap(name -> Sdl.fields(sdl, name)).filter(each -> begins(each));
    return Stream.concat(Sdl.fields(sdl, type.getName()).filter(each -> begins(each)), inherited)
        .map(FieldDefinition::getName)
        .collect(toSet());
  }

  private static boolean begins(FieldDefinition field) {
    return field.hasDirective("begins");
  }

  StoredGraph of(StoredGraph graph) {
    return graph.only(this::isValid, each -> lasts(each.properties()));
  }

  private boolean isValid(StoredNode node) {
    return node.labels().stream()
        .allMatch(
            label ->
                (!temporal.contains(label) || lasts(node.properties()))
                    && beginnings.getOrDefault(label, Set.of()).stream()
                        .allMatch(property -> hasBegun(node.properties().get(property))));
  }

  private boolean lasts(Map<String, Object> properties) {
    var precision = properties.getOrDefault("validPrecision", "DAY");
    var end = properties.getOrDefault("validToPrecision", precision);
    return hasBegun(properties.get("validFrom"))
        && !(properties.get("validTo") instanceof LocalDate to
            && !to.plus(PERIODS.get(end)).isAfter(day));
  }

  private boolean hasBegun(@Nullable Object from) {
    return !(from instanceof LocalDate date && date.isAfter(day));
  }
}
