package org.talentgraph.plan;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Row;

/** Turns what is selected into a plan, resolved against the model; it knows no database. */
public final class Planner {

  private final GraphModel model;
  private final @Nullable Language language;
  private final Values values;
  private final boolean dating;
  private final Supplier<Planner> requiring;
  private final KindPlanner kinds;
  private final ConnectionPlanner connections;

  /**
   * @param language of texts that name none; without one they are read in both
   * @param values to which those of the request are added
   */
  public Planner(GraphModel model, Cursors cursors, @Nullable Language language, Values values) {
    this(model, cursors, language, values, language != null);
  }

  /**
   * @param dating whether ids are for a caller of the API, who gets them with their day
   */
  private Planner(
      GraphModel model,
      Cursors cursors,
      @Nullable Language language,
      Values values,
      boolean dating) {
    this.model = model;
    this.language = language;
    this.values = values;
    this.dating = dating;
    this.requiring = () -> new Planner(model, cursors, language, values, false);
    this.kinds = new KindPlanner(model, this);
    this.connections = new ConnectionPlanner(model, cursors, this, values);
  }

  public Plan.Root root(GraphField field, Selection selection) {
    return switch (field) {
      case GraphField.Match match when match.cardinality() == Cardinality.ONE ->
          new Plan.ById(
              values.add(selection.arguments().get("id")),
              Predicate.ALWAYS,
              node(match.target(), selection.children()));
      case GraphField.Match match when match.cardinality() == Cardinality.LIST ->
          byIds(match.target(), false, selection);
      case GraphField.Match match ->
          paged(match, new ConnectionPlan.Every(match.target()), selection);
      case GraphField.Statement found -> new Plan.Paged(foundBy(found, false, selection));
      case GraphField.Referenced referenced -> byIds(referenced.target(), true, selection);
      case GraphField.Found found -> found(found, selection);
      case GraphField.Filtered(var target) ->
          new Plan.Passing(
              target,
              Predicate.ALWAYS,
              connections.where(target, selection),
              values.add(selection.arguments().get("most")));
      default -> throw new IllegalArgumentException("Not a root field of the graph: " + field);
    };
  }

  private Plan.Paged paged(GraphField field, ConnectionPlan.Start start, Selection selection) {
    return new Plan.Paged(connections.from(field, start, selection));
  }

  private ConnectionPlan foundBy(GraphField.Statement found, boolean ofNode, Selection selection) {
    return connections.from(
        found,
        new ConnectionPlan.FoundBy(
            found.file(),
            found.target(),
            found.properties(),
            ofNode,
            arguments(selection),
            Restriction.NONE),
        selection);
  }

  private Plan.Found found(GraphField.Found field, Selection selection) {
    return new Plan.Found(
        field.file(),
        field.tagged(),
        arguments(selection, Set.of()),
        Restriction.NONE,
        Predicate.ALWAYS,
        node(field.target(), selection.children()));
  }

  private Plan.ByIds byIds(String target, boolean anyDay, Selection selection) {
    return new Plan.ByIds(
        values.add(selection.arguments().get("ids")),
        anyDay,
        Predicate.ALWAYS,
        node(target, selection.children()));
  }

  NodePlan node(String target, List<Selection> selected) {
    return kinds.node(target, selected);
  }

  /** What is read under each key, in the order of the keys. */
  List<Part> parts(GraphType type, List<Selection> selected) {
    Map<String, Part> parts = new TreeMap<>();
    for (var selection : selected) {
      var part = part(type, selection);
      if (part != null) {
        parts.put(part.key(), part);
      }
    }
    return List.copyOf(parts.values());
  }

  private @Nullable Part part(GraphType type, Selection selection) {
    var key = selection.key();
    return switch (type.field(selection.name())) {
      case Property property when dating && property.name().equals("id") -> new Part.Id(key);
      case Property property -> stored(key, property, selection);
      case GraphField.Key _ -> new Part.Stored(key, Part.Id.PROPERTIES);
      case GraphField.Version _ -> new Part.Version(key);
      case Relation relation when isConnection(relation, selection) ->
          new Part.Paged(key, connections.along(relation, selection));
      case Relation relation -> related(key, relation, selection);
      case GraphField.References references -> referenced(key, references, selection);
      case GraphField.Statement found -> new Part.Paged(key, foundBy(found, true, selection));
      case GraphField.End end -> new Part.End(key, node(end.target(), selection.children()));
      case GraphField.TieType _ -> new Part.TieType(key);
      case GraphField.Subquery subquery ->
          new Part.Computed(key, subquery.file(), arguments(selection), Restriction.NONE);
      case GraphField.Condition condition -> holds(key, type, condition);
      case GraphField.Computed computed when computed.requires() != null ->
          required(selection.name(), type, computed.requires());
      case null, default -> null;
    };
  }

  private Part.Related related(String key, Relation relation, Selection selection) {
    return new Part.Related(
        key,
        Step.over(relation),
        relation.cardinality(),
        node(relation.target(), selection.children()));
  }

  private Part.Referenced referenced(
      String key, GraphField.References references, Selection selection) {
    return new Part.Referenced(
        key,
        references.property(),
        Predicate.ALWAYS,
        node(references.target(), selection.children()));
  }

  private Part.Required required(String field, GraphType type, @Nullable String selection) {
    var parts = requiring.get().parts(type, Selection.parse(requireNonNull(selection)));
    return new Part.Required(Row.REQUIRED + field, parts);
  }

  private Part.Holds holds(String key, GraphType type, GraphField.Condition condition) {
    return new Part.Holds(key, condition, new FilterPlanner(model, values).holds(type, condition));
  }

  /** Java may ask for the edges of plain fields, too. */
  private boolean isConnection(Relation relation, Selection selection) {
    return relation.cardinality() == Cardinality.CONNECTION
        || isForJava() && !selection.children("edges").isEmpty();
  }

  private Part stored(String key, Property property, Selection selection) {
    var in = selection.arguments().get("in");
    if (in == null && language == null && property.bilingual()) {
      return new Part.BothLanguages(key, property.name());
    }
    return Part.Stored.of(key, property, in == null ? language() : Language.valueOf(in.toString()));
  }

  /** The language of the request; English for Java, which reads both. */
  Language language() {
    return language == null ? Language.EN : language;
  }

  /** Whether Java reads, which wants whole connections unless it says how much of them. */
  boolean isForJava() {
    return language == null;
  }

  private Map<String, Value> arguments(Selection selection) {
    return arguments(selection, ConnectionPlanner.ARGUMENTS);
  }

  private Map<String, Value> arguments(Selection selection, Set<String> others) {
    Map<String, Value> arguments = new TreeMap<>();
    selection.arguments().entrySet().stream()
        .sorted(comparing(Map.Entry::getKey))
        .filter(each -> !others.contains(each.getKey()))
        .forEach(each -> arguments.put(each.getKey(), values.add(each.getValue())));
    return arguments;
  }
}
