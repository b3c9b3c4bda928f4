package org.talentgraph.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Folding;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Answers what the documents say about something. */
@Controller
class PassageQueries {

  private final GraphRecords records;
  private final AskedPages pages;

  PassageQueries(GraphRecords records, AskedPages pages) {
    this.records = records;
    this.pages = pages;
  }

  /** A page of passages. */
  record PassageConnection(List<Edge> edges, PageInfo pageInfo) {}

  /** A passage on a page. */
  record Edge(String cursor, Reference node) {}

  @QueryMapping
  PassageConnection passagesOf(@Argument String text, DataFetchingEnvironment environment) {
    Searches.refuseEmpty("text", text);
    var page = pages.of(environment, Searches.PAGE, Searches.LARGEST_PAGE);
    var found = page.of(found(words(text), View.of(environment)), Row::id);
    return new PassageConnection(
        found.edges((cursor, row) -> new Edge(cursor, new Reference(row.id()))), found.info());
  }

  private List<Row> found(String words, View view) {
    return words.isEmpty()
        ? List.of()
        : records.found(
            "passages", Map.of("text", words, "limit", Searches.REACH), "Citation", "id", view);
  }

  /** Folded as the statements are, and without what the index would take for an operator. */
  private static String words(String text) {
    return Folding.ofText(Typed.cut(text)).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }
}
