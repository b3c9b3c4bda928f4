package org.talentgraph.oracle;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Holds restricted answers of one application against the answers of another, whose graph holds
 * nothing else.
 *
 * @param whole the application that is asked with the restriction
 * @param reduced the other
 * @param graph what the graph of the first holds
 */
record Oracle(Application whole, Application reduced, StoredGraph graph) {

  static Oracle of(Application whole, Application reduced) {
    return new Oracle(whole, reduced, whole.graph());
  }

  /** Every root field, and every field of a record that has no place in the graph. */
  List<Target> targets(TypeDefinitionRegistry sdl) {
    return Stream.concat(
            schema().getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .map(name -> new Target("Query", name)),
            sdl.getTypes(ObjectTypeDefinition.class).stream()
                .map(ObjectTypeDefinition::getName)
                .filter(type -> !type.equals("Query"))
                .flatMap(type -> computed(sdl, type)))
        .toList();
  }

  private static Stream<Target> computed(TypeDefinitionRegistry sdl, String type) {
    return Sdl.fields(sdl, type)
        .filter(field -> field.hasDirective("requires") || field.hasDirective("cypher"))
        .map(field -> new Target(type, field.getName()));
  }

  private GraphQLSchema schema() {
    return whole.context().getBean(GraphQlSource.class).schema();
  }

  /** How SDL describes a field, or an argument of one. */
  String description(String place) {
    var names = place.split("\\.");
    var field = schema().getObjectType(names[0]).getFieldDefinition(names[1]);
    return String.valueOf(
        names.length == 2 ? field.getDescription() : field.getArgument(names[2]).getDescription());
  }

  /**
   * Asks each target in turn, the same under every restriction but for the values.
   *
   * @param number how many operations
   */
  List<Outcome> ask(
      Restriction restriction, List<Target> targets, int number, Set<String> leftOut) {
    var kept = restriction.of(graph);
    reduced.hold(kept);
    var known = new KnownValues(graph, kept);
    var operations = new RandomOperations(schema(), known, leftOut);
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              var values = new Random(31L * i + restriction.toString().hashCode());
              var inputs = new RandomInputs(known, new Random(i), values, restriction.refused());
              var target = targets.get(i % targets.size());
              return ask(restriction, target, operations.operation(target, inputs));
            })
        .toList();
  }

  private Outcome ask(Restriction restriction, Target target, String selection) {
    var locale = selection.hashCode() % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    var restricted = restriction.restricted(selection);
    var expected =
        CompletableFuture.supplyAsync(
            () -> reduced.ask(restriction.unrestricted(selection), locale, Map.of()));
    var answer = whole.ask(restricted, locale, restriction.context());
    return new Outcome(target, restricted, answer, answer.differenceTo(expected.join()));
  }
}
