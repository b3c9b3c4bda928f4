package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dataloader.DataLoaderOptions;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.database.Work;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import reactor.core.publisher.Flux;

/**
 * Answers a field of Java for all records of a list at once, and reads what these answers refer to
 * in one statement, so that a longer list costs no more statements.
 */
public final class Batches {

  private static final String LOADER = Batches.class.getName();

  private final GraphModel model;
  private final PlannedReads reads;

  Batches(BatchLoaderRegistry loaders, GraphModel model, PlannedReads reads) {
    this.model = model;
    this.reads = reads;
    loaders
        .<Asked, CompletableFuture<Object>>forName(LOADER)
        .withOptions(DataLoaderOptions.newOptions().setCachingEnabled(false).build())
        .registerBatchLoader((asked, _) -> answers(asked));
  }

  /**
   * A field, and what answers it for many.
   *
   * @param place fields of one place are answered at once
   * @param about what the field is asked about: of a record, what it requires
   */
  private record Asked(
      DataFetchingEnvironment environment,
      Object place,
      Object about,
      Function<List<Object>, ? extends List<?>> answers) {

    /** Fields of one path have the same arguments and the same selection. */
    static Object path(DataFetchingEnvironment environment) {
      return List.of(
          environment.getExecutionStepInfo().getPath().getKeysOnly(),
          environment.getExecutionStepInfo().getObjectType().getName());
    }
  }

  /**
   * What answers a field for one record, as soon as all records of its list are known.
   *
   * @param answers takes what {@code @requires} names, of each record, and answers in that order;
   *     it may use of the field only what is the same for all of them, such as its arguments
   */
  public <T> CompletableFuture<T> answer(
      DataFetchingEnvironment environment, Function<List<Row>, List<T>> answers) {
    return load(environment, Asked.path(environment), Required.of(environment), answers);
  }

  /** The same for a field of what Java has answered. */
  public <S, T> CompletableFuture<T> ofAnswer(
      DataFetchingEnvironment environment, Function<List<S>, List<T>> answers) {
    S source = requireNonNull(environment.getSource());
    return load(environment, Asked.path(environment), source, answers);
  }

  /**
   * What answers a root field, together with the same field under other aliases.
   *
   * @param alike arguments, beside the view, in which fields must not differ to be answered at once
   * @param about the other arguments
   * @param answers gives an {@link InvalidRequest} for a field that is to fail alone
   */
  public <A, T> CompletableFuture<T> ofAliases(
      DataFetchingEnvironment environment,
      Object alike,
      A about,
      Function<List<A>, List<Object>> answers) {
    var place = List.of(environment.getFieldDefinition().getName(), alike, View.of(environment));
    return load(environment, place, about, answers);
  }

  @SuppressWarnings("unchecked") // graphql-java takes the value out of its DataFetcherResult
  private <A, T> CompletableFuture<T> load(
      DataFetchingEnvironment environment,
      Object place,
      A about,
      Function<List<A>, ? extends List<?>> answers) {
    var ofAll = (Function<List<Object>, ? extends List<?>>) (Function<?, ?>) answers;
    return (CompletableFuture<T>)
        requireNonNull(environment.<Asked, CompletableFuture<Object>>getDataLoader(LOADER))
            .load(new Asked(environment, place, requireNonNull(about), ofAll))
            .thenCompose(identity());
  }

  /** The work of the request to which a field belongs. */
  static Work work(DataFetchingEnvironment environment) {
    return Work.of(environment.getGraphQlContext());
  }

  /** Answers each place on a thread of its own, since each waits for the database. */
  private Flux<CompletableFuture<Object>> answers(List<Asked> asked) {
    Map<Asked, CompletableFuture<Object>> answers = new HashMap<>();
    for (var place : asked.stream().collect(groupingBy(Asked::place)).values()) {
      var work = work(place.getFirst().environment());
      var all =
          CompletableFuture.supplyAsync(
              () -> work.run(() -> all(place)), Thread::startVirtualThread);
      IntStream.range(0, place.size())
          .forEach(i -> answers.put(place.get(i), all.thenApply(each -> orRefused(each.get(i)))));
    }
    return Flux.fromStream(asked.stream().map(answers::get));
  }

  private static Object orRefused(Object answer) {
    if (answer instanceof InvalidRequest refused) {
      throw refused;
    }
    return answer;
  }

  private List<Object> all(List<Asked> place) {
    var answers = place.getFirst().answers().apply(place.stream().map(Asked::about).toList());
    return readOn(answers, place.stream().map(Asked::environment).toList());
  }

  /** The value of a field, with what was read of the nodes that it refers to. */
  Object readOn(Object value, DataFetchingEnvironment environment) {
    return readOn(List.of(value), List.of(environment)).getFirst();
  }

  /** The same values of fields that see the same, with the nodes that all of them refer to. */
  private List<Object> readOn(List<?> values, List<DataFetchingEnvironment> fields) {
    Map<Object, List<Integer>> paths =
        IntStream.range(0, fields.size())
            .boxed()
            .collect(groupingBy(i -> Asked.path(fields.get(i)), LinkedHashMap::new, toList()));
    var references =
        paths.values().stream()
            .map(
                same ->
                    References.in(
                        same.stream()
                            .<Object>map(values::get)
                            .filter(each -> !(each instanceof InvalidRequest))
                            .toList(),
                        fields.get(same.getFirst()),
                        model))
            .toList();
    if (references.stream().allMatch(References::isEmpty)) {
      return List.copyOf(values);
    }
    var nodes = read(references, fields.getFirst());
    return values.stream()
        .<Object>map(
            each ->
                each instanceof InvalidRequest
                    ? each
                    : DataFetcherResult.newResult().data(each).localContext(nodes).build())
        .toList();
  }

  private ReferencedNodes read(List<References> references, DataFetchingEnvironment environment) {
    var language = Language.of(environment.getLocale());
    var view = View.of(environment);
    var readings = references.stream().flatMap(each -> each.readings().stream()).toList();
    var read = work(environment).run(() -> reads.readAll(readings, language, view)).iterator();
    return ReferencedNodes.all(references.stream().map(each -> each.nodes(read)).toList());
  }
}
