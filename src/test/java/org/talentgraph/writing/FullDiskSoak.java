package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Writes until the file system of the data is full. It mounts a small one, which takes root. */
class FullDiskSoak {

  private static final String FILLER = "filler";
  private static final byte[] BLOCK = new byte[1 << 16];
  private static final DataSize LEFT = DataSize.ofMegabytes(4);
  private static final int MANY = 1_000_000;

  @TempDir Path folder;

  @Test
  void tellsThatItCannotWriteAndLosesNothing() throws Exception {
    var disk = Files.createDirectories(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", disk.toString());
    var writers = new Writers();
    try {
      try (var application = ApplicationProcess.start(folder, disk.resolve("neo4j")).awaitReady()) {
        writers.first(application.port());
        writers.write(List.of(application.port()), 20, () -> {});
        fill(disk);
        assertThatThrownBy(() -> writers.write(List.of(application.port()), MANY, () -> {}))
            .hasMessageMatching("(?s).*(DATABASE_NOT_WRITABLE|OUTCOME_UNKNOWN).*");
        assertThatThrownBy(() -> writers.write(List.of(application.port()), 1, () -> {}))
            .hasMessageContaining("DATABASE_NOT_WRITABLE");
        application.kill();
      }
      Files.delete(disk.resolve(FILLER));
      try (var application = ApplicationProcess.start(folder, disk.resolve("neo4j")).awaitReady()) {
        KilledIT.assertNothingIsLost(application, writers);
        writers.write(List.of(application.port()), 20, () -> {});
        KilledIT.assertNothingIsLost(application, writers);
        application.kill();
      }
    } finally {
      run("umount", "--lazy", disk.toString());
    }
  }

  /** All but some megabytes, so that it takes seconds until it is full. */
  private static void fill(Path disk) throws IOException {
    var free = Files.getFileStore(disk).getUsableSpace() - LEFT.toBytes();
    try (var file = Files.newOutputStream(disk.resolve(FILLER))) {
      for (var written = 0L; written < free; written += BLOCK.length) {
        file.write(BLOCK);
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }
}
