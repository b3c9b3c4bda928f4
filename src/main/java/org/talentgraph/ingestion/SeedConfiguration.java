package org.talentgraph.ingestion;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.graph.InitialData;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.GraphWrites;

/** Loads the seed folders before the application takes requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeedProperties.class)
class SeedConfiguration {

  @Bean
  SeedLoader seedLoader(GraphModel model, Neo4jClient client, GraphWrites writes, Clock clock) {
    return new SeedLoader(model, client, writes, clock);
  }

  @Bean
  InitialData seed(
      SeedLoader loader, SeedProperties properties, ResourcePatternResolver resources) {
    return new Seed(loader, properties.folders(), resources);
  }
}
