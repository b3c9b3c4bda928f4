package org.talentgraph.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of a document as somebody sends it. */
record SentDocument(int port, Role role, Map<String, String> files) {

  static final Path SAMPLES = Path.of("src/test/resources/documents");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static SentDocument of(int port, Path folder) {
    return new SentDocument(port, Role.EDITOR, files(folder));
  }

  static SentDocument sample(int port, String name) {
    return of(port, SAMPLES.resolve(name));
  }

  private static Map<String, String> files(Path folder) {
    try (var all = Files.walk(folder)) {
      Map<String, String> files = new TreeMap<>();
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SentDocument as(Role other) {
    return new SentDocument(port, other, files);
  }

  /** The same with another content of a file; null takes it away. */
  SentDocument with(String file, String content) {
    var others = new TreeMap<>(files);
    if (content == null) {
      others.remove(file);
    } else {
      others.put(file, content);
    }
    return new SentDocument(port, role, others);
  }

  /** The same with other words in a file that has them. */
  SentDocument replacing(String file, String words, String others) {
    assertThat(files.get(file)).contains(words);
    return with(file, files.get(file).replace(words, others));
  }

  HttpResponse<String> zipped(String parameters) {
    return send(parameters, "application/zip", zip());
  }

  HttpResponse<String> asJson(String parameters) {
    return send(parameters, "application/json", JSON.writeValueAsBytes(files));
  }

  /** What would change, which is not refused. */
  JsonNode tried() {
    var answer = zipped("dryRun=true");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** The number of the change by which it was published. */
  int published() {
    var answer = zipped("message=A+sample");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("change").asInt();
  }

  /** Problems or warnings, each with its place and its code. */
  static List<String> told(JsonNode findings) {
    return StreamSupport.stream(findings.spliterator(), false)
        .map(
            each ->
                "%s:%s:%s %s"
                    .formatted(
                        each.path("file").asString(),
                        each.path("row").asString(""),
                        each.path("column").asString(""),
                        each.path("code").asString()))
        .collect(Collectors.toList());
  }

  byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("folder/" + file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> send(String parameters, String type, byte[] body) {
    var address = URI.create("http://localhost:" + port + "/imports/document?" + parameters);
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    var credentials = RoleTokens.header(port, role);
    if (!credentials.isEmpty()) {
      request.headers(credentials.toArray(String[]::new));
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
