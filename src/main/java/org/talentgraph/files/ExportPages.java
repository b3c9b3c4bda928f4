package org.talentgraph.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Reads an export page by page; only one page is held at a time. */
final class ExportPages {

  private final ApiRequests api;
  private final ExportQuery query;
  private Asker asker;
  private int size;
  private long left;
  private @Nullable String after;
  private boolean hasNext = true;

  /**
   * @param size of the pages; smaller ones are read where such a page would cost too much
   * @param most how many records are read
   */
  ExportPages(
      ApiRequests api,
      ExportQuery query,
      Asker asker,
      int size,
      long most,
      @Nullable String after) {
    this.api = api;
    this.query = query;
    this.asker = asker;
    this.size = size;
    this.left = most;
    this.after = after;
  }

  /** A record, with the cursor of its place. */
  record Row(String cursor, Map<String, Object> node) {}

  boolean hasNext() {
    return hasNext && left > 0;
  }

  /**
   * @throws InvalidRequest if the API refuses it
   */
  List<Row> next() {
    var page = (Map<?, ?>) Objects.requireNonNull(read().get(ExportQuery.ROWS));
    var edges = (List<?>) Objects.requireNonNull(page.get("edges"));
    var pageInfo = (Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"));
    var rows = edges.stream().map(ExportPages::row).toList();
    hasNext = Boolean.TRUE.equals(pageInfo.get("hasNextPage"));
    after = (String) pageInfo.get("endCursor"); // a page may show nothing of what it covers
    left -= rows.size();
    asker = asker.patient();
    return rows;
  }

  private Map<String, Object> read() {
    while (true) {
      try {
        return api.ask(query.document(), variables(), asker).get();
      } catch (InvalidRequest refused) {
        if (refused.code() != ErrorCode.TOO_MANY_NODES || size == 1) {
          throw refused;
        }
        size = size / 2;
      }
    }
  }

  private Map<String, Object> variables() {
    Map<String, Object> variables = new HashMap<>(query.variables());
    variables.put(ExportQuery.FIRST, (int) Math.min(size, left));
    if (after != null) {
      variables.put(ExportQuery.AFTER, after);
    }
    return variables;
  }

  @SuppressWarnings("unchecked")
  private static Row row(@Nullable Object edge) {
    var map = (Map<String, Object>) Objects.requireNonNull(edge);
    var node = map.get("node");
    return new Row(
        String.valueOf(map.get("cursor")), node == null ? Map.of() : (Map<String, Object>) node);
  }
}
