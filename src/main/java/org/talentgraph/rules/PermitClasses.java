package org.talentgraph.rules;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.cases.Dossier;
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
   * A job that some experts may take.
   *
   * @param experts ids
   * @param place id of the place whose rules count, with those of the places around it
   * @param on day of the rules and of the facts
   */
  public record Job(Set<String> experts, String place, LocalDate on) {}

  /**
   * The classes that experts certainly fall into by the records of the graph, as an assessment of
   * each alone would find: the first class that is met, with none undecided before it. The number
   * of statements does not grow with the number of jobs.
   *
   * @param jobs by some key
   * @param view what is seen of rules and facts
   * @return ids of classes by the ids of experts, for each job; without those who are undecided,
   *     and without who is not recorded as a foreigner, since nobody else needs a permit
   * @throws InvalidRequest {@code UNKNOWN_JURISDICTION} if there is no such place
   */
  public Map<String, Map<String, String>> met(Map<String, Job> jobs, View view) {
    var found = dossiers.read(expertsByPlace(jobs.values()), view);
    var places =
        found.values().stream()
            .flatMap(each -> each.values().stream().limit(1))
            .flatMap(dossier -> dossier.places().stream())
            .collect(toSet());
    if (places.isEmpty()) {
      return Map.of();
    }
    var rules = books.of(places, view);
    Map<String, Map<String, String>> met = new HashMap<>();
    jobs.forEach(
        (key, job) -> met.put(key, met(job, found.getOrDefault(job.place(), Map.of()), rules)));
    return met;
  }

  private static Map<String, Set<String>> expertsByPlace(Collection<Job> jobs) {
    return jobs.stream()
        .collect(groupingBy(Job::place, flatMapping(job -> job.experts().stream(), toSet())));
  }

  private static Map<String, String> met(
      Job job, Map<String, Dossier> dossiers, RuleBooks.Rules rules) {
    Map<String, String> met = new HashMap<>();
    var known = job.experts().stream().filter(dossiers::containsKey).toList();
    if (known.isEmpty()) {
      return met;
    }
    var book = rules.inForce(requireNonNull(dossiers.get(known.getFirst())).places(), job.on());
    var grounds = book.grounds("PERMIT_GROUND");
    for (var expert : known) {
      var facts =
          FactFinding.of(requireNonNull(dossiers.get(expert)), PersonInput.NOTHING, job.on())
              .facts();
      if (facts.holding(Fact.ORIGIN).held().contains("FOREIGN")) {
        met(new Evaluation(book, facts), grounds)
            .ifPresent(permitClass -> met.put(expert, permitClass));
      }
    }
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
