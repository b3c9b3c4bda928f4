package org.talentgraph.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.talentgraph.api.AnsweredDocuments;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.files.ExportPages.Row;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a connection lists as a file, page by page, as long as its client reads. */
@Controller
class Exports {

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private static final Set<String> OWN =
      Set.of("fields", "format", "first", "after", "asOf", "lang", "cursors");

  private final ApiRequests api;
  private final GraphQlSource source;
  private final GraphModel model;
  private final LimitProperties limits;
  private final AnsweredDocuments documents;
  private final JsonMapper json;

  Exports(
      ApiRequests api,
      GraphQlSource source,
      GraphModel model,
      LimitProperties limits,
      AnsweredDocuments documents,
      JsonMapper json) {
    this.api = api;
    this.source = source;
    this.model = model;
    this.limits = limits;
    this.documents = documents;
    this.json = json;
  }

  @GetMapping("/exports/{connection}")
  void export(
      @PathVariable String connection,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    var listed = listed(connection);
    refuseOthers(parameters.keySet(), listed);
    var format = ExportFormat.of(parameters.get("format"), request.getHeader(HttpHeaders.ACCEPT));
    var fields = parameters.get("fields");
    var query =
        ExportQuery.of(
            listed,
            fields == null ? String.join(" ", listed.values(model, Caller.current())) : fields,
            parameters,
            json);
    refuseOthers(query);
    var asker = Asker.of(request, parameters.get("lang"));
    var pages =
        new ExportPages(
            api, query, asker, limits.page(), most(parameters), parameters.get("after"));
    var first = pages.next(); // refused before anything is sent
    head(response, format, connection);
    if (!request.getMethod().equals("HEAD")) {
      var cursors = !"false".equals(parameters.get("cursors"));
      var columns = ExportColumns.of(query, source.schema(), json);
      var goesOn = parameters.containsKey("after");
      send(new ExportFile(format, columns, cursors, json), goesOn, first, pages, response);
    }
  }

  private ListedType listed(String connection) {
    var all = ListedType.all(source.schema());
    var found = all.get(connection);
    if (found == null) {
      var near = Nearest.to(connection, all.keySet());
      throw new InvalidRequest(
          ErrorCode.UNKNOWN_CONNECTION,
          "No root field %s lists anything page by page.%s".formatted(connection, near.english()),
          "没有名为 %s 的分页列表根字段。%s".formatted(connection, near.chinese()));
    }
    return found;
  }

  private static void refuseOthers(Set<String> given, ListedType listed) {
    Set<String> known = new HashSet<>(OWN);
    listed.arguments().forEach(each -> known.add(each.getName()));
    Parameters.refuseOthers(given, known);
  }

  /** An address must not ask what no document may. */
  private void refuseOthers(ExportQuery query) {
    if (!documents.answers(query.document())) {
      throw new InvalidRequest(
              ErrorCode.DOCUMENT_NOT_STORED,
              "Only stored documents are answered here, and this file is read by one that is not"
                  + " stored. Have the text in extensions.document stored in a folder of"
                  + " talent-graph.documents.folders.",
              "此处只回答已存储的查询文档，而导出该文件所用的文档未存储。请将 extensions.document 中的文本存入"
                  + " talent-graph.documents.folders 的文件夹。")
          .with("document", query.document());
    }
  }

  private static long most(Map<String, String> parameters) {
    var given = parameters.get("first");
    try {
      var most = given == null ? Long.MAX_VALUE : Long.parseLong(given);
      if (most > 0) {
        return most;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new InvalidRequest(
        ErrorCode.BAD_PAGE,
        "first is %s. Give the number of records that are wanted, from 1.".formatted(given),
        "first 为 %s。请给出所需记录的数量，至少为 1。".formatted(given));
  }

  private static void head(HttpServletResponse response, ExportFormat format, String connection) {
    response.setContentType(format.contentType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(connection + "." + format.suffix())
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization, X-API-Key");
  }

  /** Whether the client is still there shows when a page is written. */
  private static void send(
      ExportFile file,
      boolean goesOn,
      List<Row> first,
      ExportPages pages,
      HttpServletResponse response) {
    try {
      var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
      out.write(goesOn ? "" : file.head());
      write(file, first, out);
      while (pages.hasNext()) {
        write(file, next(file, pages, out), out);
      }
      out.close();
    } catch (IOException e) {
      LOG.info("The client has left before its export was complete: {}", e.getMessage());
    }
  }

  private static void write(ExportFile file, List<Row> rows, Writer out) throws IOException {
    for (var row : rows) {
      out.write(file.line(row));
    }
    out.flush();
  }

  private static List<Row> next(ExportFile file, ExportPages pages, Writer out) throws IOException {
    try {
      return pages.next();
    } catch (InvalidRequest refused) {
      out.write(file.broken(refused));
      out.flush();
      throw new BrokenExport(refused);
    }
  }
}
