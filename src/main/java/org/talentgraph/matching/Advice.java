package org.talentgraph.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** What whoever writes a demand may want to know of it: who fits, and what asks for the same. */
@Component
public class Advice {

  private final Taxonomies taxonomies;
  private final Candidates candidates;

  Advice(Taxonomies taxonomies, Candidates candidates) {
    this.taxonomies = taxonomies;
    this.candidates = candidates;
  }

  /** A demand that is like another one. */
  public record Alike(Reference demand, double score) {}

  /**
   * Whom a demand would bring in by giving way.
   *
   * @param demand as {@link DemandRecord#SELECTION} reads one
   */
  public DemandRelaxations relaxations(Row demand, View view) {
    var known = taxonomies.get(view);
    var record = DemandRecord.of(demand, known);
    var experts = candidates.many(List.of(record), known).getFirst();
    return DemandRelaxations.of(record, experts, known);
  }

  /**
   * Those of some demands that are like another one, the most alike first.
   *
   * @param demand as {@link DemandRecord#SELECTION} reads one, as the others
   * @param least from which score on
   */
  public List<Alike> alike(Row demand, Collection<Row> others, double least, View view) {
    var known = taxonomies.get(view);
    var one = Profile.of(compared(demand), known);
    return others.stream()
        .filter(each -> !each.id().equals(one.id()))
        .map(each -> Similar.of(one, Profile.of(compared(each), known), known))
        .filter(each -> each.score() >= least)
        .sorted(Similar.MOST_ALIKE_FIRST)
        .map(each -> new Alike(each.node(), each.score()))
        .toList();
  }

  private static Row compared(Row demand) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", demand.id());
    values.put("skills", demand.rows("skills"));
    values.put("industries", demand.rows("industries"));
    var text = demand.textOrNull("description");
    if (text != null) {
      values.put("text", text);
    }
    return Row.of(values);
  }
}
