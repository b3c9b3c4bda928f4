package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.talentgraph.database.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that are known by an id: {@code sha256:} and the hash of the text, or the key that
 * graphql-codegen has given them.
 */
final class StoredDocuments {

  static final String PREFIX = "sha256:";

  /** The examples of the query page, the competency questions, and what the pages ask. */
  private static final List<String> OWN =
      List.of(
          "classpath:examples/*.graphql",
          "classpath:graph-schema/questions/*.graphql",
          "classpath:static/explorer/**/*.graphql",
          "classpath:static/status/*.graphql",
          "classpath:static/pages/events/*.graphql");

  private static final String MANIFEST = "persisted-documents.json";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final Map<String, String> byId = new HashMap<>();
  private final JsonMapper json;

  StoredDocuments(JsonMapper json) {
    this.json = json;
  }

  static String hash(String text) {
    return new Digest().add(text).hex();
  }

  static StoredDocuments read(
      ResourcePatternResolver resources, List<Path> folders, JsonMapper json) throws IOException {
    var documents = new StoredDocuments(json);
    for (var pattern : OWN) {
      for (var file : resources.getResources(pattern)) {
        documents.add(file.getContentAsString(UTF_8));
      }
    }
    folders.forEach(documents::add);
    return documents;
  }

  Optional<String> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean contains(String text) {
    return byId.containsKey(PREFIX + hash(text));
  }

  Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  private void add(String text) {
    byId.put(PREFIX + hash(text), text);
  }

  private void add(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.getFileName().toString().equals(MANIFEST)) {
          addAll(file);
        } else if (file.getFileName().toString().endsWith(".graphql")) {
          add(Files.readString(file));
        }
      }
    } catch (IOException | JacksonException e) {
      throw new DocumentsRejected(folder, String.valueOf(e.getMessage()));
    }
  }

  private void addAll(Path manifest) throws IOException {
    json.readValue(Files.readString(manifest), TEXTS)
        .forEach(
            (key, text) -> {
              add(text);
              put(key.length() == 64 ? PREFIX + key : key, text, manifest);
            });
  }

  private void put(String id, String text, Path manifest) {
    var other = byId.putIfAbsent(id, text);
    if (other != null && !other.equals(text)) {
      throw new DocumentsRejected(manifest, "two documents have the id " + id);
    }
  }
}
