package org.talentgraph.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trail in a folder, and what its first chain tells. */
public final class TestTrail {

  private TestTrail() {}

  public static AuditTrail open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  /** A file of it has room for about four lines. */
  static AuditTrail open(Path folder, Clock clock) {
    return AuditTrail.open(
        new AuditProperties(true, folder, DataSize.ofBytes(600), Duration.ofDays(1000), null),
        clock);
  }

  /** Its lines; directories in the place of a file have none. */
  public static List<JsonNode> lines(Path folder) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (var file : new ChainFiles(folder.resolve("1")).all()) {
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).forEach(lines::add);
      }
    }
    return lines;
  }
}
