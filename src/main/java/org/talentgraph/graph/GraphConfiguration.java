package org.talentgraph.graph;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.database.CursorSecret;
import org.talentgraph.database.GraphProperties;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.database.StatementListener;
import org.talentgraph.model.AllowedRoles;
import org.talentgraph.model.DerivedTypes;
import org.talentgraph.model.FormerNames;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Inheritance;
import org.talentgraph.model.SdlReader;
import org.talentgraph.model.StorageDirectives;
import org.talentgraph.plan.Cursors;

/** Puts the SDL files, the compiler and the database together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GraphProperties.class, LimitProperties.class})
class GraphConfiguration {

  /** From the files that Spring makes the schema of. */
  @Bean
  GraphModel graphModel(GraphQlProperties properties, ResourcePatternResolver resources)
      throws IOException {
    var registry = new TypeDefinitionRegistry();
    for (var location : properties.getSchema().getLocations()) {
      for (var file : resources.getResources(location + "*.graphqls")) {
        registry.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
      }
    }
    Inheritance.apply(registry);
    return SdlReader.read(registry);
  }

  /** That of the system, unless {@code talent-graph.today} names a day at which it stands still. */
  @Bean
  Clock clock(@Value("${talent-graph.today:}") String today) {
    var system = Clock.systemDefaultZone();
    return today.isEmpty()
        ? system
        : Clock.fixed(
            LocalDate.parse(today).atStartOfDay(system.getZone()).toInstant(), system.getZone());
  }

  @Bean
  Cursors cursors(Driver driver, DatabaseSelectionProvider databases) {
    return new Cursors(() -> CursorSecret.read(driver, databases));
  }

  @Bean
  StatementFiles statementFiles(ResourceLoader resources) {
    return new StatementFiles(resources);
  }

  @Bean
  PlannedReads plannedReads(
      GraphModel model, StatementFiles files, Cursors cursors, GraphReads reads) {
    return new PlannedReads(model, files, cursors, reads);
  }

  @Bean
  GraphReads graphReads(
      Driver driver,
      DatabaseSelectionProvider databases,
      GraphProperties properties,
      LimitProperties limits,
      List<StatementListener> listeners) {
    return new GraphReads(driver, databases, properties.timeout(), limits.connections(), listeners);
  }

  @Bean
  GraphWiring graphWiring(GraphModel model, PlannedReads reads, Cursors cursors) {
    return new GraphWiring(model, reads, cursors);
  }

  @Bean
  Batches batches(BatchLoaderRegistry loaders, GraphModel model, PlannedReads reads) {
    return new Batches(loaders, model, reads);
  }

  @Bean
  ReferenceReads referenceReads(Batches batches) {
    return new ReferenceReads(batches);
  }

  @Bean
  GraphQlSourceBuilderCustomizer graphSchema(GraphModel model, GraphWiring wiring) {
    return builder ->
        builder
            .configureTypeDefinitions(
                registry -> {
                  Inheritance.apply(registry);
                  DerivedTypes.add(registry, model);
                  AllowedRoles.describe(registry);
                  StorageDirectives.remove(registry);
                })
            .configureRuntimeWiring(
                runtime -> {
                  Scalars.ALL.forEach(runtime::scalar);
                  runtime.wiringFactory(wiring);
                  nameEnums(runtime, model.formerNames());
                })
            .defaultTypeResolver(wiring::type)
            .schemaFactory(
                (registry, runtime) ->
                    OfferedDirectives.withoutDefer(
                        new SchemaGenerator().makeExecutableSchema(registry, runtime)));
  }

  /** A value that is given by a former name is that of the present one. */
  private static void nameEnums(RuntimeWiring.Builder runtime, FormerNames former) {
    for (var type : former.present().keySet()) {
      runtime.type(type, each -> each.enumValues(name -> former.present(type, name)));
    }
  }
}
