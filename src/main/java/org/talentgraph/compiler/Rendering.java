package org.talentgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Subquery;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Validity;
import org.talentgraph.plan.NodePlan;
import org.talentgraph.plan.Part;
import org.talentgraph.plan.Plan;
import org.talentgraph.plan.Restriction;

/**
 * Renders a plan as one statement. Everything read of a node is a list, in the order of the plan;
 * {@link Answering} knows what stands where. A list without order and limit is a pattern
 * comprehension, which the database runs faster than a subquery.
 */
public final class Rendering {

  /** The name of the one value that a statement returns. */
  static final String RESULT = "result";

  private static final Renderer RENDERER =
      Renderer.getRenderer(
          Configuration.newConfig().withDialect(Dialect.NEO4J_5_CYPHER_25).build());

  private final Patterns patterns;
  private final PredicateRendering predicates;
  private final FileStatements files;
  private final ConnectionRendering connections;
  private final RootRendering roots;

  private Rendering(GraphModel model, StatementFiles files) {
    this.patterns = new Patterns(model);
    this.predicates = new PredicateRendering(patterns);
    this.files = new FileStatements(files, predicates, model);
    this.connections = new ConnectionRendering(this, patterns, predicates, this.files);
    this.roots = new RootRendering(this, connections, patterns, predicates, this.files);
  }

  static String render(Plan plan, GraphModel model, StatementFiles files) {
    return RENDERER.render(new Rendering(model, files).roots.statement(plan));
  }

  /** A statement written by hand, with what its restriction asks. */
  public static String restricted(
      String statement, Restriction restriction, GraphModel model, StatementFiles files) {
    return new Rendering(model, files).files.restricted(statement, restriction);
  }

  static String text(Condition condition) {
    return RENDERER.render(Cypher.returning(condition).build()).replaceFirst("(?s).*?RETURN ", "");
  }

  /** What is read of a node; labels first, where only they tell its kind. */
  Expression node(Node node, NodePlan plan) {
    if (!plan.labelled()) {
      var kind = plan.kinds().getFirst();
      return list(values(node, kind.parts(), node, kind.open()));
    }
    if (plan.kinds().size() == 1) {
      return labelled(node, plan.kinds().getFirst());
    }
    Case cases = Cypher.caseExpression();
    for (var kind : plan.kinds()) {
      var condition =
          kind.types().stream().sorted().map(node::hasLabels).reduce(Condition::or).orElseThrow();
      cases = ((Case.CaseEnding) cases.when(condition).then(labelled(node, kind)));
    }
    return (Expression) cases;
  }

  private Expression labelled(Node node, NodePlan.Kind kind) {
    return list(
        Stream.concat(
            Stream.of(Cypher.labels(node)), values(node, kind.parts(), node, kind.open())));
  }

  static Expression list(Stream<? extends Expression> values) {
    return Cypher.listOf(values.toArray(Expression[]::new));
  }

  /**
   * The values of some parts, and whether it is open that it was valid.
   *
   * @param end the node of an edge, or the node itself
   */
  Stream<Expression> values(PropertyContainer on, List<Part> parts, Node end, List<Validity> open) {
    List<Expression> values = new ArrayList<>();
    parts.forEach(part -> value(on, part, end).forEach(values::add));
    open.stream().map(each -> each.isOpen(on)).reduce(Condition::or).ifPresent(values::add);
    return values.stream();
  }

  /** A cursor and a constant are not read. */
  private Stream<Expression> value(PropertyContainer on, Part part, Node end) {
    return switch (part) {
      case Part.Stored stored -> Stream.of(PredicateRendering.value(on, stored.properties()));
      case Part.Id _ -> Stream.of(on.property("id"));
      case Part.Version _ ->
          Stream.of(Cypher.coalesce(on.property(GraphField.Version.PROPERTY), Cypher.literalOf(0)));
      case Part.BothLanguages(var _, var property) ->
          Stream.of(Cypher.listOf(on.property(property + "En"), on.property(property + "Zh")));
      case Part.Related related -> Stream.of(related((Node) on, related));
      case Part.Paged(var _, var connection) ->
          Stream.of(connections.connection(connection, (Node) on));
      case Part.Referenced referenced -> Stream.of(referenced(on, referenced));
      case Part.Computed computed -> Stream.of(computed(on, computed));
      case Part.Required(var _, var parts) -> Stream.of(list(values(on, parts, end, List.of())));
      case Part.Node(var _, var node) -> Stream.of(node(end, node));
      case Part.End(var _, var node) -> Stream.of(end(on, node));
      case Part.TieType _ -> Stream.of(function("type", on));
      case Part.Holds holds -> Stream.of(predicates.of((Node) on, holds.predicate()));
      case Part.Cursor _, Part.Constant _ -> Stream.of();
    };
  }

  private Expression related(Node from, Part.Related related) {
    var walk = predicates.walk(from, related.step());
    var list = walk.each(node(walk.end(), related.node()));
    return related.cardinality() == Cardinality.ONE ? Cypher.head(list) : sorted(list);
  }

  /**
   * Has no order of its own; sorted by what is selected, the same question gets the same answer.
   */
  private static Expression sorted(Expression list) {
    return Cypher.call("coll.sort").withArgs(list).asFunction();
  }

  private Expression referenced(PropertyContainer on, Part.Referenced referenced) {
    var id = patterns.name("id");
    var stored = on.property(referenced.property());
    if (referenced.isOfIds()) {
      return Cypher.listWith(id)
          .in(Cypher.coalesce(stored, Cypher.listOf()))
          .returning(Cypher.listOf(id));
    }
    var node = patterns.node(referenced.node().type());
    return Cypher.collect(
        Cypher.unwind(stored)
            .as(id)
            .match(node)
            .where(node.property("id").isEqualTo(id))
            .and(predicates.of(node, referenced.holds()))
            .returning(node(node, referenced.node()))
            .build());
  }

  /** The end of a relationship; null where there is none. */
  private Expression end(PropertyContainer relationship, NodePlan plan) {
    var end = Cypher.anyNode(patterns.variable("end"));
    var name = end.getRequiredSymbolicName();
    return Cypher.head(
        Cypher.listWith(name)
            .in(Cypher.listOf(function("endNode", relationship)))
            .where(name.isNotNull())
            .returning(node(end, plan)));
  }

  private static Expression function(String name, PropertyContainer on) {
    return Cypher.call(name).withArgs(on.getRequiredSymbolicName()).asFunction();
  }

  /** Nothing where the statement finds nothing. */
  private Expression computed(PropertyContainer on, Part.Computed computed) {
    var node = Cypher.name(Subquery.NODE);
    return Cypher.head(
        Cypher.collect(
            Cypher.with(on.getRequiredSymbolicName().as(node))
                .call(
                    files.get(computed.file(), computed.arguments(), computed.restriction()), node)
                .returning(Subquery.VALUE)
                .build()));
  }
}
