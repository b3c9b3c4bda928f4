package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dataloader.DataLoaderOptions;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.database.Work;
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

  /** A field of one record, and what answers it for many. */
  private record Asked(
      DataFetchingEnvironment environment, Function<List<Row>, ? extends List<?>> answers) {

    /** Fields of one place have the same arguments and the same selection. */
    Object place() {
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
  @SuppressWarnings("unchecked") // graphql-java takes the value out of its DataFetcherResult
  public <T> CompletableFuture<T> answer(
      DataFetchingEnvironment environment, Function<List<Row>, List<T>> answers) {
    return (CompletableFuture<T>)
        requireNonNull(environment.<Asked, CompletableFuture<Object>>getDataLoader(LOADER))
            .load(new Asked(environment, answers))
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
          .forEach(i -> answers.put(place.get(i), all.thenApply(each -> each.get(i))));
    }
    return Flux.fromStream(asked.stream().map(answers::get));
  }

  private List<Object> all(List<Asked> place) {
    var one = place.getFirst();
    var parents = place.stream().map(each -> Required.of(each.environment())).toList();
    return readOn(one.answers().apply(parents), one.environment());
  }

  /** The same values of one place, with what was read of the nodes that they refer to. */
  List<Object> readOn(List<?> values, DataFetchingEnvironment environment) {
    var references = References.in(values, environment, model);
    if (references.isEmpty()) {
      return List.copyOf(values);
    }
    var language = Language.of(environment.getLocale());
    var view = View.of(environment);
    var nodes =
        references.nodes(
            work(environment).run(() -> reads.readAll(references.readings(), language, view)));
    return values.stream()
        .<Object>map(each -> DataFetcherResult.newResult().data(each).localContext(nodes).build())
        .toList();
  }
}
