package org.talentgraph.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Dossiers;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.PersonInput;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.View;

/** Into which classes of work permits many experts fall at once, told without reasons. */
@Component
public final class PermitClasses {

  private final RuleBooks books;
  private final Dossiers dossiers;

  PermitClasses(RuleBooks books, Dossiers dossiers) {
    this.books = books;
    this.dossiers = dossiers;
  }

  /**
   * The classes that experts certainly fall into by the records of the graph, as an assessment of
   * each alone would find: the first class that is met, with none undecided before it.
   *
   * @param experts ids
   * @param place id of the place whose rules count, with those of the places around it
   * @param on day of the rules and of the facts
   * @param view what is seen of both
   * @return ids of classes by the ids of experts; without those who are undecided, and without who
   *     is not recorded as a foreigner, since nobody else needs a permit
   * @throws InvalidRequest {@code UNKNOWN_JURISDICTION} if there is no such place
   */
  public Map<String, String> met(
      Collection<String> experts, String place, LocalDate on, View view) {
    var found = dossiers.read(place, experts, view);
    if (found.isEmpty()) {
      return Map.of();
    }
    var book = books.inForce(found.values().iterator().next().places(), on, view);
    var grounds = book.grounds("PERMIT_GROUND");
    Map<String, String> met = new HashMap<>();
    found.forEach(
        (expert, dossier) -> {
          var facts = FactFinding.of(dossier, PersonInput.NOTHING, on).facts();
          if (facts.holding(Fact.ORIGIN).held().contains("FOREIGN")) {
            met(new Evaluation(book, facts), grounds)
                .ifPresent(permitClass -> met.put(expert, permitClass));
          }
        });
    return met;
  }

  private static Optional<String> met(Evaluation evaluation, Map<String, List<Rule>> grounds) {
    return grounds.entrySet().stream()
        .dropWhile(each -> evaluation.anyOf(each.getValue()) == Verdict.NOT_MET)
        .findFirst()
        .filter(each -> evaluation.anyOf(each.getValue()) == Verdict.MET)
        .map(Map.Entry::getKey);
  }
}
