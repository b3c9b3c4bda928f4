package org.talentgraph.oracle;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.graphql.execution.GraphQlSource;
import org.talentgraph.model.Visibility;

/**
 * Holds restricted answers of one application against the answers of another, whose graph holds
 * nothing else.
 *
 * @param whole the application that is asked with the restriction
 * @param reduced the other
 * @param graph what the graph of the first holds
 */
record Oracle(Application whole, Application reduced, StoredGraph graph) {

  /**
   * Matches are asked of the whole graph by scoring all that is left of it, and so of the other
   * graph: a rule that hides nothing keeps the index from proposing candidates.
   */
  private static final Map<?, Object> NOTHING_HIDDEN =
      Map.of(Visibility.class, new Visibility() {});

  private static final Predicate<String> RANKED =
      Pattern.compile("\\b(matches|matchesForDraft|matchesForProfile|similar|similarRecords)\\b")
          .asPredicate();

  /**
   * What is asked. The database plans each shape of an operation once, which takes most of the
   * time, and then answers it for other days and values.
   *
   * @param times how often each target is asked, each time in another shape
   * @param depth how many levels of fields that lead on there are
   * @param leftOut fields and arguments that are not asked for: {@code Type.field}, {@code
   *     Type.field.argument}
   */
  record Questions(List<Target> targets, int times, int depth, Set<String> leftOut) {

    int number() {
      return times * targets.size();
    }

    Target target(int number) {
      return targets.get(number % targets.size());
    }
  }

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

  /** Asks each target in turn: under each restriction the same but for the values. */
  List<Outcome> ask(Restriction restriction, Questions questions) {
    var began = System.nanoTime();
    var kept = restriction.of(graph);
    reduced.hold(kept);
    var held = System.nanoTime();
    var known = new KnownValues(graph, kept);
    var operations = new RandomOperations(schema(), known, questions);
    var outcomes =
        IntStream.range(0, questions.number())
            .mapToObj(
                i -> {
                  var values = new Random(31L * i + restriction.toString().hashCode());
                  var inputs =
                      new RandomInputs(known, new Random(i), values, restriction.refused());
                  var target = questions.target(i);
                  return ask(restriction, target, operations.operation(target, inputs));
                })
            .toList();
    System.out.printf(
        "%s: graph of %,d of %,d nodes in %.0f s, %,d operations in %.0f s, %d differ%n",
        restriction,
        kept.nodes().size(),
        graph.nodes().size(),
        (held - began) / 1e9,
        outcomes.size(),
        (System.nanoTime() - held) / 1e9,
        outcomes.stream().filter(each -> !each.isSame()).count());
    return outcomes;
  }

  private Outcome ask(Restriction restriction, Target target, String selection) {
    var locale = selection.hashCode() % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    var restricted = restriction.restricted(selection);
    var answer = whole.ask(restricted, locale, restriction.context());
    Map<Object, Object> context = new HashMap<>(restriction.unrestrictedContext());
    if (RANKED.test(selection)) {
      context.putAll(NOTHING_HIDDEN);
    }
    var expected = reduced.ask(restriction.unrestricted(selection), locale, context);
    return new Outcome(target, restricted, answer, answer.differenceTo(expected));
  }
}
