package org.talentgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.RealSchema;

/** Where the comparison leaves something out, a client is told so. */
class MeantDifferencesTests {

  @Test
  void theSdlSaysWhatIsMeantToDiffer() {
    var schema =
        UnExecutableSchemaGenerator.makeUnExecutableSchema(RealSchema.registry(RealSchema.model()));
    Stream.of(Comparison.MEANT_ON_A_DAY, Comparison.MEANT_WHERE_MORE_MATCH)
        .forEach(
            meant ->
                meant.forEach(
                    (place, words) ->
                        assertThat(description(schema, place)).as(place).contains(words)));
  }

  /** Of a field, or of an argument of one. */
  private static String description(GraphQLSchema schema, String place) {
    var names = place.split("\\.");
    var field = schema.getObjectType(names[0]).getFieldDefinition(names[1]);
    return String.valueOf(
        names.length == 2 ? field.getDescription() : field.getArgument(names[2]).getDescription());
  }
}
