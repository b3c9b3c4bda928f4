package org.talentgraph.plan;

import java.util.stream.Stream;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.Predicate.On;

/**
 * Restricts a plan to records and relationships that were valid, or may have been, on the day of
 * {@link AsOf#PARAMETER}.
 */
public final class AsOfPass extends PlanPass {

  private final GraphModel model;

  public AsOfPass(GraphModel model) {
    this.model = model;
  }

  @Override
  Predicate node(String type) {
    return Predicate.all(model.validities(type).map(each -> new Predicate.Valid(On.NODE, each)));
  }

  @Override
  Predicate relationship(Relation relation) {
    return relationships();
  }

  @Override
  Predicate relationships() {
    return Predicate.all(
        model
            .validities(GraphModel.ANY_RELATIONSHIP)
            .map(each -> new Predicate.Valid(On.RELATIONSHIP, each)));
  }

  @Override
  Stream<String> leftOut() {
    return Stream.of(PlanPass.ANY);
  }

  @Override
  Plan.ByIds byIds(Plan.ByIds ids) {
    return ids.anyDay()
        ? new Plan.ByIds(ids.ids(), true, ids.holds(), read(ids.node()))
        : super.byIds(ids);
  }

  @Override
  Stream<NodePlan.Kind> kinds(NodePlan.Kind kind) {
    return Stream.of(
        new NodePlan.Kind(
            kind.types(), kind.parts(), model.validitiesOfAny(kind.types()).toList()));
  }

  @Override
  Edges edges(String properties, Edges edges) {
    return new Edges(
        edges.key(), edges.parts(), model.validities(GraphModel.ANY_RELATIONSHIP).toList());
  }
}
