package org.talentgraph.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saves the rows of a file that is sent, for those who may save records. */
@Controller
@EnableConfigurationProperties(FileProperties.class)
class Imports {

  private static final Set<String> KNOWN =
      Set.of("mapping", "dryRun", "differences", "atomic", "after", "message", "lang");
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final TypeReference<Map<String, @Nullable String>> NAMES =
      new TypeReference<>() {};

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
    Parameters.refuseOthers(parameters.keySet(), KNOWN);
    var request = request(kind, parameters);
    var isTable = isTable(http);
    var names = names(parameters.get("mapping"));
    var asker = Asker.of(http, parameters.get("lang"));
    api.ask(MAY_SAVE, Map.of(), asker).get();
    try (var file = ReceivedFile.of(http, properties.size());
        var text = ImportRows.text(file.open())) {
      var rows =
          isTable ? new CsvRows(text, names, request.type()) : new JsonRows(text, names, json);
      response.setContentType(MediaType.APPLICATION_NDJSON + ";charset=utf-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
      var report = new ImportReport(out, json, request.kind(), rows.mapping());
      save(
          rows,
          new ImportRun(api, asker, request, report),
          report,
          request.dryRun() || request.atomic());
    }
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

  private ImportRequest request(String kind, Map<String, String> parameters) {
    var dryRun = flag("dryRun", parameters);
    return new ImportRequest(
        kind,
        input(kind),
        after(parameters.get("after")),
        dryRun,
        flag("atomic", parameters),
        parameters.containsKey("differences") ? flag("differences", parameters) : dryRun,
        parameters.get("message"));
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

  private static boolean isTable(HttpServletRequest request) {
    var type = request.getContentType() == null ? "" : request.getContentType();
    var name = type.split(";", 2)[0].strip();
    return switch (name) {
      case "text/csv" -> true;
      case "application/x-ndjson", "application/jsonl", "application/json" -> false;
      default ->
          throw new InvalidRequest(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "A file is text/csv, or application/x-ndjson with an object on each line.",
              "文件类型须为 text/csv，或每行一个对象的 application/x-ndjson。");
    };
  }

  private Map<String, @Nullable String> names(@Nullable String mapping) {
    try {
      return mapping == null ? Map.of() : new HashMap<>(json.readValue(mapping, NAMES));
    } catch (JacksonException e) {
      throw new InvalidRequest(
          ErrorCode.BAD_MAPPING,
          "mapping is no JSON object of fields by columns, such as {\"Name\": \"name.en\"}.",
          "mapping 不是由列到字段的 JSON 对象，例如 {\"姓名\": \"name.zh\"}。");
    }
  }

  private static boolean flag(String name, Map<String, String> parameters) {
    return switch (parameters.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidRequest(
              ErrorCode.BAD_REQUEST,
              "%s is true or false.".formatted(name),
              "%s 只能是 true 或 false。".formatted(name));
    };
  }

  private static int after(@Nullable String given) {
    try {
      return given == null ? 0 : Integer.parseUnsignedInt(given);
    } catch (NumberFormatException e) {
      throw new InvalidRequest(
          ErrorCode.BAD_NUMBER,
          "after is %s. Give the number of the row after which to begin.".formatted(given),
          "after 为 %s。请给出从哪一行之后开始。".formatted(given));
    }
  }
}
