package org.talentgraph.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.talentgraph.database.Digest;
import org.talentgraph.graph.InitialData;

/** The folders that the application loads when it starts. */
final class Seed implements InitialData {

  private final SeedLoader loader;
  private final List<String> folders;
  private final ResourcePatternResolver resources;

  Seed(SeedLoader loader, List<String> folders, ResourcePatternResolver resources) {
    var names = folders.stream().map(Seed::name).toList();
    Assert.state(
        names.stream().distinct().count() == names.size() && !names.contains(""),
        () -> "Each of talent-graph.seed.folders needs a last path segment of its own: " + names);
    this.loader = loader;
    this.folders = folders;
    this.resources = resources;
  }

  /** The digest of the bytes of the files, which are not parsed for it. */
  @Override
  public String digest() {
    var digest = new Digest();
    folders.forEach(
        folder -> {
          digest.add(name(folder));
          files(folder).forEach((path, file) -> digest.add(path).add(content(file)));
        });
    return digest.hex();
  }

  @Override
  public void load() {
    Map<String, List<CsvFile>> read = new LinkedHashMap<>();
    for (var folder : folders) {
      List<CsvFile> files = new ArrayList<>();
      files(folder).forEach((path, file) -> files.add(CsvFile.read(path, content(file))));
      read.put(name(folder), files);
    }
    loader.load(read);
  }

  /** The name by which the graph knows a folder. */
  private static String name(String folder) {
    var path = StringUtils.trimTrailingCharacter(folder, '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** By their paths below the folder, in the order of these. */
  private Map<String, Resource> files(String folder) {
    Map<String, Resource> files = new LinkedHashMap<>();
    try {
      for (var kind : List.of("nodes/", "relationships/")) {
        List.of(resources.getResources(folder + "/" + kind + "*.csv")).stream()
            .sorted(Comparator.comparing(Resource::getFilename))
            .forEach(file -> files.put(kind + file.getFilename(), file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] content(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
