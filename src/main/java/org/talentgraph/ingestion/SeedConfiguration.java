package org.talentgraph.ingestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.talentgraph.graph.Derivation;
import org.talentgraph.graph.GraphMigrations;
import org.talentgraph.graph.GraphModel;

/** Loads the seed folders before the application takes requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedProperties.class)
class SeedConfiguration {

  @Bean
  SeedLoader seedLoader(
      GraphMigrations migrations,
      GraphModel model,
      Neo4jClient client,
      PlatformTransactionManager transactions,
      List<Derivation> derivations) {
    return new SeedLoader(model, client, new TransactionTemplate(transactions), derivations);
  }

  @Bean
  InitializingBean seed(
      SeedLoader loader, SeedProperties properties, ResourcePatternResolver resources) {
    return () -> {
      var names = properties.folders().stream().map(SeedConfiguration::name).toList();
      Assert.state(
          Set.copyOf(names).size() == names.size() && !names.contains(""),
          () -> "Each of talent-graph.seed.folders needs a last path segment of its own: " + names);
      for (var folder : properties.folders()) {
        loader.load(name(folder), files(folder, resources));
      }
    };
  }

  /** Under which name the graph knows a folder. */
  private static String name(String folder) {
    var path = StringUtils.trimTrailingCharacter(folder, '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<CsvFile> files(String folder, ResourcePatternResolver resources)
      throws IOException {
    List<CsvFile> files = new ArrayList<>();
    for (var kind : List.of("nodes/", "relationships/")) {
      for (var file : resources.getResources(folder + "/" + kind + "*.csv")) {
        files.add(CsvFile.read(kind + file.getFilename(), file.getContentAsByteArray()));
      }
    }
    files.sort(Comparator.comparing(CsvFile::path));
    return files;
  }
}
