package org.talentgraph.model;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.talentgraph.graph.Scalars;

/** The SDL of the product, for tests that need no running application. */
public final class RealSchema {

  private RealSchema() {}

  private static TypeDefinitionRegistry files() {
    var registry = new TypeDefinitionRegistry();
    try (var files = Files.list(Path.of("graph-schema/graphql"))) {
      for (var file : files.sorted().toList()) {
        registry.merge(new SchemaParser().parse(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Inheritance.apply(registry);
    return registry;
  }

  public static GraphModel model() {
    return SdlReader.read(files());
  }

  /** With all that is derived. */
  public static TypeDefinitionRegistry registry(GraphModel model) {
    var registry = files();
    DerivedTypes.add(registry, model);
    AllowedRoles.describe(registry);
    return registry;
  }

  public static RuntimeWiring.Builder scalars() {
    var wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    return wiring;
  }
}
