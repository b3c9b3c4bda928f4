package org.talentgraph.files;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.api.InputCheck;
import org.talentgraph.files.ApiRequests.Answer;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.writing.Change;

/**
 * Saves the rows of a file by the mutation {@code save}, batch by batch, each written whole: what
 * it refuses is left out, and the others are sent again.
 */
final class ImportRun {

  private static final String SAVE =
      """
      mutation Import($records: [RecordInput!]!, $dryRun: Boolean, $message: String) {
        save(records: $records, dryRun: $dryRun, message: $message) {
          change records { id outcome %s }
        }
      }
      """;

  private static final Pattern RECORD = Pattern.compile("^records\\[(\\d+)]");

  private final ApiRequests api;
  private final Asker asker;
  private final ImportRequest request;
  private final ImportReport report;
  private final String document;
  private @Nullable Object lastChange;

  ImportRun(ApiRequests api, Asker asker, ImportRequest request, ImportReport report) {
    this.api = api;
    this.asker = asker;
    this.request = request;
    this.report = report;
    this.document =
        SAVE.formatted(request.differences() ? "differences { path before after }" : "");
  }

  /**
   * @throws InvalidRequest if it cannot go on
   */
  void save(ImportRows rows, int size) {
    List<ImportRow> batch = new ArrayList<>();
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      if (row.get().number() > request.after()) {
        batch.add(row.get());
        if (batch.size() > size && request.atomic()) {
          throw tooMany(size);
        }
        if (batch.size() == size && !request.atomic()) {
          saveAll(batch);
          batch.clear();
        }
      }
    }
    saveAll(batch);
  }

  private static InvalidRequest tooMany(int most) {
    return new InvalidRequest(
        ErrorCode.TOO_MANY_RECORDS,
        "The file has more than %,d rows, which are not saved as one. Send it without atomic, or in parts."
            .formatted(most),
        "文件超过 %,d 行，无法作为整体保存。请去掉 atomic，或分成几份发送。".formatted(most));
  }

  private void saveAll(List<ImportRow> batch) {
    if (batch.isEmpty()) {
      return;
    }
    lastChange = null;
    var sound = sound(batch);
    if (!request.atomic() || report.counts().refused() == 0) {
      save(sound);
    }
    report.counts().at(batch.getLast().number());
    report.progress(lastChange);
  }

  /** The rows that fit the input, without those that cannot be sent. */
  private List<ImportRow> sound(List<ImportRow> batch) {
    List<ImportRow> sound = new ArrayList<>();
    for (var row : batch) {
      var place = "records[0]." + request.kind();
      var problem =
          row.problem() != null
              ? row.problem()
              : InputCheck.problem(request.type(), row.record(), place).orElse(null);
      if (problem == null) {
        sound.add(row);
      } else {
        report.refused(row, List.of(problem), List.of(row));
      }
    }
    return sound;
  }

  private void save(List<ImportRow> rows) {
    var left = rows;
    while (!left.isEmpty()) {
      var answer = send(left);
      if (answer.problems().isEmpty()) {
        tell(left, answer);
        return;
      }
      left = withoutRefused(left, answer.problems());
    }
  }

  private Answer send(List<ImportRow> rows) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(
        "records", rows.stream().map(row -> Map.of(request.kind(), row.record())).toList());
    variables.put("dryRun", request.dryRun());
    if (request.message() != null) {
      variables.put("message", request.message());
    }
    return api.ask(document, variables, asker, Map.of(Change.Kind.class, Change.Kind.IMPORT));
  }

  private void tell(List<ImportRow> rows, Answer answer) {
    var saved = (Map<?, ?>) Objects.requireNonNull(answer.get().get("save"));
    var records = (List<?>) Objects.requireNonNull(saved.get("records"));
    for (var i = 0; i < rows.size(); i++) {
      report.saved(rows.get(i), (Map<?, ?>) records.get(i), request.differences());
    }
    lastChange = saved.get("change") == null ? lastChange : saved.get("change");
  }

  private List<ImportRow> withoutRefused(List<ImportRow> rows, List<InvalidRequest> problems) {
    var byRow = new TreeMap<>(problems.stream().collect(groupingBy(ImportRun::number)));
    var unplaced = byRow.remove(-1);
    if (byRow.isEmpty()) {
      return halved(rows, Objects.requireNonNull(unplaced));
    }
    byRow.forEach((i, ofRow) -> report.refused(rows.get(i), ofRow, rows));
    return request.atomic()
        ? List.of()
        : IntStream.range(0, rows.size())
            .filter(i -> !byRow.containsKey(i))
            .mapToObj(rows::get)
            .toList();
  }

  private static int number(InvalidRequest problem) {
    var place = RECORD.matcher(String.valueOf(problem.details().get("input")));
    return place.find() ? Integer.parseInt(place.group(1)) : -1;
  }

  /** Where it is not said which row is wrong, or they are too many at once. */
  private List<ImportRow> halved(List<ImportRow> rows, List<InvalidRequest> problems) {
    var first = problems.getFirst();
    var isOfRows =
        switch (first.code().group()) {
          case CALLER -> false;
          case SERVER -> first.code() == ErrorCode.TIMEOUT;
          default -> true;
        };
    if (!isOfRows || request.atomic()) {
      throw first;
    }
    if (rows.size() == 1) {
      report.refused(rows.getFirst(), problems, rows);
      return List.of();
    }
    save(rows.subList(0, rows.size() / 2));
    return rows.subList(rows.size() / 2, rows.size());
  }
}
