package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("talent-graph.jar"));

  @Test
  void holdsNeo4jsDriverAndNothingOfItsServer() throws IOException {
    assertThat(libraries())
        .filteredOn(name -> name.contains("neo4j"))
        .allMatch(
            name -> name.matches("(spring-.*|neo4j-(java-driver|bolt-connection|cypher-dsl)).*"))
        .anyMatch(name -> name.startsWith("neo4j-java-driver"));
    assertThat(libraries()).noneMatch(name -> name.matches("(scala|lucene|cypher|jetty).*"));
  }

  @Test
  void saysWhatToSetWhenNoNeo4jIsNamed() throws Exception {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var process =
        new ProcessBuilder(java, "-jar", JAR.toString(), "--server.port=0")
            .redirectErrorStream(true)
            .start();
    try {
      var output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(output).contains("Set spring.neo4j.uri").doesNotContain("\tat ");
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> libraries() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith("BOOT-INF/lib/"))
          .map(name -> name.substring("BOOT-INF/lib/".length()))
          .toList();
    }
  }
}
