package org.talentgraph.shapes;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.RecordTypes;

/**
 * The checks of what a record or a relationship cites: something, which is there, and which is made
 * up where the record is. What a person has entered may stand with either.
 */
record CitationChecks(GraphModel model) {

  private static final String CITATION = "Citation";

  /** Sorts citations {@code c} by how they were read. */
  static final String SORTED =
      """
      RETURN collect(c.id) AS citations,
        collect(CASE WHEN c.how IN ['STATED', 'DERIVED'] THEN c.id END) AS documented,
        collect(CASE WHEN c.how = 'SYNTHETIC' THEN c.id END) AS madeUp
      """;

  /**
   * @param subject the name of the kind of node, or of the type of relationship
   */
  Stream<Check> of(GraphType type, String subject) {
    return type.fields(References.class)
        .filter(field -> field.target().equals(CITATION))
        .flatMap(
            field ->
                Stream.of(
                    new Check(FindingCode.UNKNOWN_REFERENCE, field.name(), "", "cited", on(field)),
                    new Check(FindingCode.MIXED_PROVENANCE, field.name(), "", "mixed", on(field)),
                    new Check(FindingCode.MISSING_CITATION, field.name(), "", "citing", on(field))))
        .filter(
            check ->
                check.code() != FindingCode.MISSING_CITATION
                    || !RecordTypes.PROVENANCE.contains(subject));
  }

  private static Map<String, @Nullable Object> on(References field) {
    return Map.of("field", field.property());
  }
}
