package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Phrases;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.Problem.Kind;

/**
 * What is wrong with what would be written: values that are missing or that the SDL does not know,
 * and references that lead nowhere, or to the wrong kind.
 */
final class RowChecks {

  private static final Phrases WORDS = NodeComparison.WORDS;
  private static final String CITATIONS = "citations";

  private final RecordTypes types;
  private final Map<String, String> kinds;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param kinds of all nodes that are named, by their ids, as they are after the write
   */
  RowChecks(RecordTypes types, Map<String, String> kinds) {
    this.types = types;
    this.kinds = kinds;
  }

  List<Problem> problemsOf(List<Modification> modifications) {
    modifications.stream().filter(each -> !each.difference().isRemoved()).forEach(this::check);
    return problems;
  }

  private void check(Modification modification) {
    var difference = modification.difference();
    var after = difference.after();
    if (after == null) {
      return;
    }
    switch (difference) {
      case Difference.OfNode node ->
          checkValues(modification.origin(), types.model().getType(node.type()), after);
      case Difference.OfRelationship relationship -> {
        var properties = types.propertiesOf(relationship.type());
        properties.ifPresent(type -> checkValues(modification.origin(), type, after));
        checkEnds(modification.origin(), relationship, properties.isPresent());
      }
    }
    checkCitations(modification.origin(), difference, after);
  }

  private void checkValues(Origin origin, GraphType type, Map<String, Object> after) {
    after.keySet().stream()
        .filter(name -> !types.storedBy(type).contains(name))
        .forEach(
            name ->
                problems.add(
                    origin
                        .at(name)
                        .problem(
                            Kind.UNKNOWN_PROPERTY, WORDS.text("property", type.name(), name))));
    RecordTypes.lacking(type, after)
        .map(property -> property.stored().getFirst())
        .filter(name -> !name.equals("id"))
        .forEach(
            name ->
                problems.add(origin.at(name).problem(Kind.MISSING_VALUE, WORDS.text("missing"))));
  }

  private void checkEnds(Origin origin, Difference.OfRelationship relationship, boolean isKnown) {
    var from = checkEnd(origin.at("from"), relationship.from());
    var to = checkEnd(origin.at("to"), relationship.to());
    if (from != null && to != null && !(isKnown && types.mayLead(relationship.type(), from, to))) {
      problems.add(
          origin.problem(Kind.WRONG_KIND, WORDS.text("leads", relationship.type(), from, to)));
    }
  }

  private @Nullable String checkEnd(Origin origin, String id) {
    var kind = kinds.get(id);
    if (kind == null) {
      problems.add(origin.problem(Kind.UNKNOWN_RECORD, WORDS.text("unknown", id)));
    }
    return kind;
  }

  /** What was cited before is there: nobody can remove it. */
  private void checkCitations(Origin origin, Difference difference, Map<String, Object> after) {
    var citations = citations(after);
    if (citations.isEmpty() && !RecordTypes.PROVENANCE.contains(difference.type())) {
      problems.add(origin.at(CITATIONS).problem(Kind.MISSING_VALUE, WORDS.text("uncited")));
    }
    var before = difference.before() == null ? List.of() : citations(difference.before());
    for (var citation : citations) {
      if (!before.contains(citation) && !"Citation".equals(kinds.get(citation))) {
        problems.add(
            origin.at(CITATIONS).problem(Kind.UNKNOWN_RECORD, WORDS.text("citation", citation)));
      }
    }
  }

  /** The ids of the citations that a record or a relationship cites. */
  static Collection<?> citations(Map<String, ? extends @Nullable Object> properties) {
    return properties.get(CITATIONS) instanceof Collection<?> ids ? ids : List.of();
  }
}
