package org.talentgraph.ingestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
      PlatformTransactionManager transactions) {
    return new SeedLoader(model, client, new TransactionTemplate(transactions));
  }

  @Bean
  InitializingBean seed(
      SeedLoader loader, SeedProperties properties, ResourcePatternResolver resources) {
    return () -> {
      for (var folder : properties.folders()) {
        loader.load(folder.substring(folder.lastIndexOf('/') + 1), files(folder, resources));
      }
    };
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
