package org.talentgraph.http;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.graph.LimitProperties;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the API: requests of every method, and the schema. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HttpProperties.class, DocumentProperties.class})
class GraphQlEndpoint {

  private static final int BEFORE_SPRINGS_OWN = -1;

  @Bean
  GraphVersion graphVersion(
      Driver driver, DatabaseSelectionProvider databases, HttpProperties properties) {
    return new GraphVersion(
        driver, databases, properties.versionAge(), properties.settling(), Ticker.systemTicker());
  }

  @Bean
  StoredDocuments storedDocuments(
      ResourcePatternResolver resources, DocumentProperties properties, JsonMapper json)
      throws IOException {
    return StoredDocuments.read(resources, properties.folders(), json);
  }

  @Bean
  Answers answers(JsonMapper json, HttpErrors errors, HttpProperties properties) {
    return new Answers(json, errors, properties.cacheControl());
  }

  @Bean
  OpenStreams openStreams(HttpProperties properties) {
    return new OpenStreams(properties.streams());
  }

  @Bean
  EventStreams eventStreams(JsonMapper json, HttpErrors errors, OpenStreams open) {
    return new EventStreams(json, errors, open);
  }

  @Bean
  RequestDocuments requestDocuments(StoredDocuments stored, DocumentProperties documents) {
    return new RequestDocuments(stored, documents.mode());
  }

  @Bean
  GraphQlOverHttp graphQlOverHttp(
      WebGraphQlHandler handler,
      RequestDocuments documents,
      Answers answers,
      EventStreams streams,
      LimitProperties limits,
      GraphVersion version,
      Environment environment,
      Clock clock,
      JsonMapper json) {
    return new GraphQlOverHttp(
        handler,
        documents,
        new EntityTags(Release.of(environment), version::current, clock),
        answers,
        streams,
        json,
        limits.body());
  }

  @Bean
  @Order(BEFORE_SPRINGS_OWN)
  RouterFunction<ServerResponse> graphQlRoutes(
      @Value("${spring.graphql.http.path:/graphql}") String path,
      GraphQlOverHttp graphQl,
      GraphQlSource source,
      Answers answers,
      HttpProperties properties) {
    var schema = new SchemaText(source, answers, properties.cacheControl());
    return RouterFunctions.route(RequestPredicates.path(path), graphQl::handle)
        .andRoute(RequestPredicates.path(path + "/schema"), schema::handle);
  }
}
