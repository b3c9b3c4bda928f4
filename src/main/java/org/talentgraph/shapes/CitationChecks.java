package org.talentgraph.shapes;

import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * The checks of what a record or a relationship cites: something, which is there, and which is made
 * up where the record is. What a person has entered may stand with either.
 *
 * @param on the variable of the node or the relationship
 * @param synthetic the condition under which it is made up
 */
record CitationChecks(GraphModel model, String on, String synthetic, Extent extent) {

  private static final String CITATION = "Citation";

  /** The kinds of node and the relationships that carry citations rather than need them. */
  private static final Set<String> PROVENANCE = Set.of(CITATION, "Source", "QUOTES");

  /** The ways of reading by which a citation is of a document. */
  private static final String OF_DOCUMENTS = "['STATED', 'DERIVED']";

  private static final String MADE_UP = "['SYNTHETIC']";

  /** The ids of all citations, of those of documents, and of those that are made up. */
  static final String ALL_CITATIONS =
      """
      MATCH (c:Citation)
      RETURN collect(c.id) AS citations,
        collect(CASE WHEN c.how IN %s THEN c.id END) AS documented,
        collect(CASE WHEN c.how IN %s THEN c.id END) AS madeUp
      """
          .formatted(OF_DOCUMENTS, MADE_UP);

  /**
   * @param subject the name of the kind of node, or of the type of relationship
   */
  Stream<Check> of(GraphType type, String subject) {
    return type.fields(References.class).flatMap(field -> of(field, subject));
  }

  private Stream<Check> of(References field, String subject) {
    var ids = "%s.`%s`".formatted(on, field.property());
    var unknown = "[x IN %s WHERE NOT %s]".formatted(ids, known(field.target()));
    var dangling =
        Check.ofValue(
            FindingCode.UNKNOWN_REFERENCE,
            field.name(),
            "any(x IN %s WHERE NOT %s)".formatted(ids, known(field.target())),
            unknown,
            "");
    if (!field.target().equals(CITATION) || !model.getType(CITATION).stores("how")) {
      return Stream.of(dangling);
    }
    var some = Stream.of(dangling, mixed(field, ids));
    return PROVENANCE.contains(subject) ? some : Stream.concat(some, Stream.of(absent(field, ids)));
  }

  private static Check absent(References field, String ids) {
    return Check.ofValue(
        FindingCode.MISSING_CITATION,
        field.name(),
        "coalesce(size(%s), 0) = 0".formatted(ids),
        "null",
        "");
  }

  private Check mixed(References field, String ids) {
    var documented = "x IN %s WHERE %s".formatted(ids, read(OF_DOCUMENTS, "documented"));
    var madeUp = "x IN %s WHERE %s".formatted(ids, read(MADE_UP, "madeUp"));
    return Check.ofValue(
        FindingCode.MIXED_PROVENANCE,
        field.name(),
        "(%s AND any(%s) OR NOT %1$s AND any(%s))".formatted(synthetic, documented, madeUp),
        "CASE WHEN %s THEN [%s] ELSE [%s] END".formatted(synthetic, documented, madeUp),
        "");
  }

  private String known(String target) {
    return extent == Extent.ALL && target.equals(CITATION)
        ? "x IN $citations"
        : "EXISTS { (c:`%s`) WHERE c.id = x }".formatted(target);
  }

  private String read(String how, String parameter) {
    return extent == Extent.ALL
        ? "x IN $" + parameter
        : "EXISTS { (c:Citation) WHERE c.id = x AND c.how IN %s }".formatted(how);
  }
}
