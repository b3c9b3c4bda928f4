package org.talentgraph.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** How the records of a file are written. */
enum ExportFormat {
  /** An object on each line. */
  JSONL("jsonl", MediaType.APPLICATION_NDJSON),
  /** A table. */
  CSV("csv", new MediaType("text", "csv"));

  private final String suffix;
  private final MediaType type;

  ExportFormat(String suffix, MediaType type) {
    this.suffix = suffix;
    this.type = type;
  }

  String suffix() {
    return suffix;
  }

  String contentType() {
    return type + ";charset=utf-8";
  }

  /**
   * @param name the format that is asked for by its name, which counts more
   * @param header the types that are accepted
   */
  static ExportFormat of(@Nullable String name, @Nullable String header) {
    if (name != null) {
      return Stream.of(values())
          .filter(each -> each.suffix.equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(ExportFormat::unknown);
    }
    var accept = accepted(header);
    if (accept.isEmpty()) {
      return JSONL;
    }
    return accept.stream()
        .flatMap(range -> of(range).stream())
        .findFirst()
        .orElseThrow(ExportFormat::unknown);
  }

  private static List<MediaType> accepted(@Nullable String header) {
    try {
      return MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException e) {
      throw unknown();
    }
  }

  private static Optional<ExportFormat> of(MediaType range) {
    var other = MediaType.parseMediaType("application/jsonl");
    return range.equalsTypeAndSubtype(other)
        ? Optional.of(JSONL)
        : Stream.of(values()).filter(each -> range.includes(each.type)).findFirst();
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest(
        ErrorCode.NOT_ACCEPTABLE,
        "Files are written as jsonl (application/x-ndjson) or csv (text/csv); ask for one of them"
            + " by format or Accept.",
        "文件格式为 jsonl（application/x-ndjson）或 csv（text/csv）；请以 format 或 Accept 指明其一。");
  }
}
