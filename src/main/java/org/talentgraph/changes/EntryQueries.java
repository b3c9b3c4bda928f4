package org.talentgraph.changes;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import org.talentgraph.changes.ChangeReads.Range;
import org.talentgraph.changes.ChangeReads.StoredEntry;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPage.Position;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.Batches;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;

/** Tells what a change did, and what became of a record. */
@Controller
class EntryQueries implements RuntimeWiringConfigurer {

  private static final int MOST = 100;
  private static final int PAGE = 20;

  private final GraphModel model;
  private final AskedPages pages;
  private final Batches batches;
  private final ChangeReads reads;
  private final SeenChanges seen;

  EntryQueries(
      GraphModel model, AskedPages pages, Batches batches, ChangeReads reads, SeenChanges seen) {
    this.model = model;
    this.pages = pages;
    this.batches = batches;
    this.reads = reads;
    this.seen = seen;
  }

  /** Every kind of record has a history. */
  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    model
        .nodeTypes()
        .forEach(
            type -> wiring.type(type.name(), each -> each.dataFetcher("history", this::history)));
  }

  @SchemaMapping(typeName = "ChangeRecord")
  CompletableFuture<ChangeEntryConnection> entries(DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, MOST);
    var visibility = Visibility.of(environment.getGraphQlContext());
    return batches.<ChangeRecord, ChangeEntryConnection>ofAnswer(
        environment, changes -> entries(changes, asked, visibility));
  }

  private List<ChangeEntryConnection> entries(
      List<ChangeRecord> changes, AskedPage asked, Visibility visibility) {
    var entries =
        reads.entries(changes.stream().map(each -> range(each, asked)).distinct().toList());
    var paths = reads.paths(differences(entries.values()), visibility);
    return changes.stream()
        .map(
            change -> {
              var own = entries.getOrDefault(change.number(), List.of());
              var told = own.stream().map(each -> told(each, change, null, paths)).toList();
              return ChangeEntryConnection.of(
                  Slice.of(
                      asked,
                      asked.backwards() ? told.reversed() : told,
                      each -> new Position(each.position(), ""),
                      _ -> true));
            })
        .toList();
  }

  /** The positions of a page and of one entry more, since they have no gaps. */
  private static Range range(ChangeRecord change, AskedPage asked) {
    var begin = Slice.number(asked.after(), -1) + 1;
    var end = Math.min(change.size(), Slice.number(asked.before(), change.size()));
    return asked.backwards()
        ? new Range(change.number(), Math.max(begin, end - asked.size() - 1), end)
        : new Range(change.number(), begin, Math.min(end, begin + asked.size() + 1));
  }

  private CompletableFuture<ChangeEntryConnection> history(DataFetchingEnvironment environment) {
    var asked = pages.of(environment, PAGE, MOST);
    var visibility = Visibility.of(environment.getGraphQlContext());
    return batches.answer(environment, records -> histories(records, asked, visibility));
  }

  private List<ChangeEntryConnection> histories(
      List<Row> records, AskedPage asked, Visibility visibility) {
    var ids = records.stream().map(Row::id).distinct().toList();
    var found =
        reads.histories(
            asked.backwards() ? "history-backwards" : "history", parameters(ids, asked));
    var paths = reads.paths(differences(found.values()), visibility);
    var numbers = found.values().stream().flatMap(List::stream).map(StoredEntry::change);
    var changes = seen.told(reads.numbered(numbers.distinct().toList()), visibility);
    return records.stream()
        .map(
            record ->
                slice(found.getOrDefault(record.id(), List.of()), asked)
                    .<ChangeEntry>told(
                        each -> heard(each, changes.get(each.change()), record.id(), paths)))
        .map(ChangeEntryConnection::of)
        .toList();
  }

  /** An entry of a history, if its change and what it is about are there for the caller. */
  private static @Nullable ChangeEntry heard(
      StoredEntry entry, @Nullable ChangeRecord change, String about, Paths paths) {
    var told = change == null ? null : told(entry, change, about, paths);
    return told != null && told.isTold() ? told : null;
  }

  private static Map<String, @Nullable Object> parameters(List<String> ids, AskedPage asked) {
    var from = asked.backwards() ? asked.before() : asked.after();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("change", Slice.number(from, asked.backwards() ? 0 : Integer.MAX_VALUE));
    parameters.put("position", from == null ? 0 : Integer.parseInt(from.key()));
    parameters.put("size", asked.size() + 1);
    return parameters;
  }

  /** Entries have their places whether the caller hears of them or not. */
  private static Slice<StoredEntry> slice(List<StoredEntry> found, AskedPage asked) {
    var other = asked.backwards() ? asked.after() : asked.before();
    return Slice.of(
        asked,
        found,
        each -> new Position(each.change(), String.valueOf(each.position())),
        position ->
            other == null
                || (asked.backwards() ? isLater(other, position) : isLater(position, other)));
  }

  private static boolean isLater(Position one, Position other) {
    return one.number() != other.number()
        ? one.number() > other.number()
        : Integer.parseInt(one.key()) > Integer.parseInt(other.key());
  }

  private static ChangeEntry told(
      StoredEntry entry, ChangeRecord change, @Nullable String about, Paths paths) {
    return ChangeEntry.of(change, entry.position(), entry.difference(), about, paths);
  }

  private static List<Difference> differences(Collection<List<StoredEntry>> entries) {
    return entries.stream().flatMap(List::stream).map(StoredEntry::difference).toList();
  }
}
