package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.database.Work;
import org.talentgraph.language.Text;
import org.talentgraph.model.Tally;

/**
 * How many experts would fit a demand that gave way a step in one condition.
 *
 * @param considered how many experts were counted among
 * @param fitting how many of them fit the demand as it is
 * @param changes those that bring most in first
 */
public record DemandRelaxations(Tally considered, Tally fitting, List<Counted> changes) {

  static final DemandRelaxations NONE = new DemandRelaxations(Tally.NONE, Tally.NONE, List.of());

  /**
   * One change of the demand.
   *
   * @param added how many experts would fit who do not
   * @param lost how many would no longer fit
   */
  public record Counted(Relaxation relaxation, Tally added, Tally lost) {

    public Relaxation.Condition condition() {
      return relaxation.condition();
    }

    public Text change() {
      return relaxation.change();
    }
  }

  static DemandRelaxations of(
      DemandRecord demand, Collection<ExpertRecord> experts, Taxonomies.Known known) {
    var fitting = fitting(demand, experts, known);
    return new DemandRelaxations(
        tally(experts),
        tally(fitting),
        new DemandChanges(demand, known)
            .steps().stream()
                .map(change -> counted(change, demand, experts, fitting, known))
                .sorted(
                    comparingLong((Counted each) -> -each.added().number())
                        .thenComparing(comparingDouble(each -> each.relaxation().steps())))
                .toList());
  }

  private static Counted counted(
      Relaxation change,
      DemandRecord demand,
      Collection<ExpertRecord> experts,
      Collection<ExpertRecord> before,
      Taxonomies.Known known) {
    var after = fitting(Relaxation.of(demand, List.of(change)), experts, known);
    return new Counted(change, without(after, before), without(before, after));
  }

  private static Tally without(Collection<ExpertRecord> some, Collection<ExpertRecord> others) {
    var ids = others.stream().map(ExpertRecord::id).collect(toSet());
    return tally(some.stream().filter(each -> !ids.contains(each.id())).toList());
  }

  private static Tally tally(Collection<ExpertRecord> experts) {
    return Tally.of(experts, each -> Boolean.TRUE.equals(each.synthetic()));
  }

  private static List<ExpertRecord> fitting(
      DemandRecord demand, Collection<ExpertRecord> experts, Taxonomies.Known known) {
    return Work.current()
        .checked(experts.parallelStream())
        .filter(expert -> Fit.is(demand, expert, known))
        .toList();
  }
}
