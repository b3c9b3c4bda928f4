package org.talentgraph.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ResourceLoader;

/**
 * The statements of {@code graph-schema/cypher}, by the name under which {@code @cypher(file:)}
 * asks for them.
 */
public final class StatementFiles {

  private final ResourceLoader resources;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  public StatementFiles(ResourceLoader resources) {
    this.resources = resources;
  }

  public String get(String name) {
    return texts.computeIfAbsent(name, this::read);
  }

  private String read(String name) {
    try {
      var file = resources.getResource("classpath:graph-schema/cypher/" + name + ".cypher");
      return file.getContentAsString(StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("@cypher(file: \"" + name + "\") names no statement", e);
    }
  }
}
