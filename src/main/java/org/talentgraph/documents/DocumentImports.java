package org.talentgraph.documents;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLInputObjectType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.talentgraph.documents.Correction.Reading;
import org.talentgraph.files.ApiRequests;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.files.Parameters;
import org.talentgraph.files.ReceivedFile;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.DerivedInputs;
import org.talentgraph.provenance.Documents;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Witness;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a document with its facts: tells what would change by it, or publishes it as one change.
 */
@Controller
class DocumentImports {

  private static final Set<String> KNOWN = Set.of("check", "dryRun", "on", "message", "lang");

  /** Refused to those who may not save, before their folder is received. */
  private static final String MAY_SAVE =
      "mutation MaySave { save(records: [], dryRun: true) { change } }";

  private static final String SAVE =
      """
      mutation Document($records: [RecordInput!]!, $dryRun: Boolean, $message: String) {
        save(records: $records, dryRun: $dryRun, message: $message) {
          change records { id outcome differences { path before after } }
        }
      }
      """;

  private final ApiRequests api;
  private final GraphQlSource source;
  private final GraphRecords records;
  private final GraphRecords written;
  private final Documents documents;
  private final Clock clock;
  private final JsonMapper json;

  DocumentImports(
      ApiRequests api,
      GraphQlSource source,
      GraphRecords records,
      Neo4jClient client,
      Documents documents,
      Clock clock,
      JsonMapper json) {
    this.api = api;
    this.source = source;
    this.records = records;
    this.written = records.within(client);
    this.documents = documents;
    this.clock = clock;
    this.json = json.rebuild().addMixIn(Text.class, TextInAnswer.class).build();
  }

  @PostMapping("/imports/document")
  ResponseEntity<String> publish(
      @RequestParam Map<String, String> parameters, HttpServletRequest http) throws IOException {
    Parameters.refuseOthers(parameters.keySet(), KNOWN);
    var onlyRead = isTrue("check", parameters);
    var dryRun = onlyRead || isTrue("dryRun", parameters);
    var day = day(parameters.get("on"));
    var asker = Asker.of(http, parameters.get("lang"));
    api.ask(MAY_SAVE, Map.of(), asker).get();
    var reading = new Reading(records, documents, new Findings());
    var document = ReadDocument.of(folder(http), input(), reading);
    var answer =
        !onlyRead && document.findings().areSound()
            ? save(document, reading, dryRun, day, parameters.get("message"), asker)
            : DocumentAnswer.read(dryRun, document);
    var isRefused = !dryRun && !answer.problems().isEmpty();
    return ResponseEntity.status(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsString(answer));
  }

  private DocumentFolder folder(HttpServletRequest http) throws IOException {
    var type = http.getContentType() == null ? "" : http.getContentType().split(";", 2)[0].strip();
    if (!Set.of("application/zip", "application/json").contains(type)) {
      throw new InvalidRequest(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "A document is application/zip, its folder packed, or application/json, its texts by"
              + " their files.",
          "文件须为 application/zip（打包的文件夹）或 application/json（由文件名到文本的对象）。");
    }
    try (var received = ReceivedFile.of(http, DocumentFolder.MOST);
        var in = received.open()) {
      return type.endsWith("zip") ? DocumentFolder.ofZip(in) : DocumentFolder.ofJson(in, json);
    }
  }

  private GraphQLInputObjectType input() {
    return (GraphQLInputObjectType) requireNonNull(source.schema().getType(DerivedInputs.RECORD));
  }

  private DocumentAnswer save(
      ReadDocument document,
      Reading reading,
      boolean dryRun,
      @Nullable LocalDate day,
      @Nullable String message,
      Asker asker) {
    var on = day == null ? document.lastDay(clock) : day;
    var preview = new Preview(written, document.places(reading), on);
    Map<String, Object> variables = new HashMap<>();
    variables.put("records", document.facts().stream().map(GivenFact::input).toList());
    variables.put("dryRun", dryRun);
    if (message != null) {
      variables.put("message", message);
    }
    Map<Object, Object> context =
        Map.of(Change.Kind.class, Change.Kind.IMPORT, Witness.class, preview);
    var answer = api.ask(SAVE, variables, asker.patient(), context);
    if (answer.problems().isEmpty()) {
      var saved = (Map<?, ?>) requireNonNull(answer.get().get("save"));
      return DocumentAnswer.of(dryRun, document, saved, preview);
    }
    var places = Places.of(document.facts());
    answer.problems().forEach(each -> places.tell(each, document.findings()));
    return DocumentAnswer.read(dryRun, document);
  }

  private static boolean isTrue(String name, Map<String, String> parameters) {
    var given = parameters.getOrDefault(name, "false");
    if (!Set.of("true", "false").contains(given)) {
      throw new InvalidRequest(
          ErrorCode.BAD_REQUEST, name + " is true or false.", name + " 只能是 true 或 false。");
    }
    return given.equals("true");
  }

  private static @Nullable LocalDate day(@Nullable String given) {
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new InvalidRequest(
          ErrorCode.BAD_REQUEST,
          "on is %s. Give a day, such as 2026-07-01.".formatted(given),
          "on 为 %s。请给出日期，例如 2026-07-01。".formatted(given));
    }
  }
}
