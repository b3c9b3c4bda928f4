package org.talentgraph.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;
import org.talentgraph.model.DerivedInputs;
import tools.jackson.databind.json.JsonMapper;

/** Saves the rows of a file that is sent, for those who may save records. */
@Controller
@EnableConfigurationProperties(FileProperties.class)
class Imports {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  /** Refused to those who may not save, before their file is received. */
  private static final String MAY_SAVE =
      "mutation MaySave { save(records: [], dryRun: true) { change } }";

  private final ApiRequests api;
  private final GraphQlSource source;
  private final FileProperties properties;
  private final LimitProperties limits;
  private final JsonMapper json;

  Imports(
      ApiRequests api,
      GraphQlSource source,
      FileProperties properties,
      LimitProperties limits,
      JsonMapper json) {
    this.api = api;
    this.source = source;
    this.properties = properties;
    this.limits = limits;
    this.json = json;
  }

  @PostMapping("/imports/{kind}")
  void save(
      @PathVariable String kind,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest http,
      HttpServletResponse response)
      throws IOException {
    var type = input(kind);
    var inAddress = new ImportParameters(parameters, json);
    if (!SentForm.isOne(http.getContentType())) {
      FileType.of(http.getContentType()); // refused before it is received
    }
    api.ask(MAY_SAVE, Map.of(), Asker.of(http, inAddress.lang())).get();
    try (var body = ReceivedFile.of(http, properties.size())) {
      var file = SentFile.of(body, http.getContentType());
      var all = inAddress.and(file.parameters());
      var run = all.request(kind, type);
      try (var text = ImportRows.text(file.open())) {
        save(rows(file, text, all, type), run, Asker.of(http, all.lang()), response);
      }
    }
  }

  private ImportRows rows(
      SentFile file, BufferedReader text, ImportParameters given, GraphQLInputObjectType type) {
    return switch (file.type()) {
      case TABLE -> new CsvRows(text, given.names(), type);
      case LINES -> new JsonRows(text, given.names(), json);
    };
  }

  private void save(
      ImportRows rows, ImportRequest request, Asker asker, HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON + ";charset=utf-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
    var report = new ImportReport(out, json, request.kind(), rows.mapping());
    save(
        rows,
        new ImportRun(api, asker.patient(), request, report),
        report,
        request.dryRun() || request.atomic());
  }

  /** A client that has left may send the file again, and goes on after its last row. */
  private void save(ImportRows rows, ImportRun run, ImportReport report, boolean large) {
    try {
      run.save(rows, large ? limits.records() : Math.min(properties.batch(), limits.records()));
      report.done();
    } catch (InvalidRequest why) {
      report.stopped(why);
    } catch (UncheckedIOException e) {
      LOG.info("The client has left before its import was complete: {}", e.getMessage());
    }
  }

  private GraphQLInputObjectType input(String kind) {
    var records = (GraphQLInputObjectType) source.schema().getType(DerivedInputs.RECORD);
    var field = records == null ? null : records.getField(kind);
    if (records == null || field == null) {
      var known =
          records == null
              ? List.<String>of()
              : records.getFields().stream().map(each -> each.getName()).toList();
      var near = Nearest.to(kind, known);
      throw new InvalidRequest(
          ErrorCode.UNKNOWN_KIND,
          "There is no kind of record %s.%s".formatted(kind, near.english()),
          "没有记录类别 %s。%s".formatted(kind, near.chinese()));
    }
    return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
  }
}
