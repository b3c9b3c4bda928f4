package org.talentgraph.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** What a file that is sent consists of. */
enum FileType {
  /** A table whose first row names the columns. */
  TABLE(List.of("text/csv"), List.of(".csv")),
  /** An object on each line. */
  LINES(
      List.of("application/x-ndjson", "application/jsonl", "application/json"),
      List.of(".ndjson", ".jsonl", ".json"));

  private final List<String> types;
  private final List<String> endings;

  FileType(List<String> types, List<String> endings) {
    this.types = types;
    this.endings = endings;
  }

  /**
   * @param header the content type of a body
   * @throws InvalidRequest {@code UNSUPPORTED_MEDIA_TYPE} for another one
   */
  static FileType of(@Nullable String header) {
    return known(header).orElseThrow(FileType::unknown);
  }

  /**
   * Browsers and curl know few types, so the name of the file counts where its type tells nothing.
   *
   * @param header the content type of a part of a form
   * @throws InvalidRequest {@code UNSUPPORTED_MEDIA_TYPE} if neither tells
   */
  static FileType of(@Nullable String header, String name) {
    var lowerCase = name.toLowerCase(Locale.ROOT);
    return known(header)
        .or(
            () ->
                Stream.of(values())
                    .filter(each -> each.endings.stream().anyMatch(lowerCase::endsWith))
                    .findFirst())
        .orElseThrow(FileType::unknown);
  }

  private static Optional<FileType> known(@Nullable String header) {
    var type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(each -> each.types.contains(type)).findFirst();
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "A file is text/csv, or application/x-ndjson with an object on each line; in a form, its"
            + " name may end in .csv, .ndjson, .jsonl or .json instead.",
        "文件类型须为 text/csv，或每行一个对象的 application/x-ndjson；在表单中，文件名亦可以 .csv、.ndjson、.jsonl 或 .json"
            + " 结尾。");
  }
}
