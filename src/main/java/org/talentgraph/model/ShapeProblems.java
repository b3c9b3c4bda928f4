package org.talentgraph.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;

/** Finds shapes that do not fit the fields they are about. */
public final class ShapeProblems {

  private static final Set<String> NUMBERS = Set.of("Int", "Float", "Decimal", "Money");
  private static final Set<String> TEXTS = Set.of("String", "ID");
  private static final Set<String> KINDS = Set.of("CONTRADICTING", "STALE");

  private final GraphModel model;
  private final GraphType type;
  private final List<String> problems = new ArrayList<>();

  private ShapeProblems(GraphModel model, GraphType type) {
    this.model = model;
    this.type = type;
  }

  public static List<String> of(GraphModel model) {
    var problems = new TreeSet<String>();
    for (var name : model.shapes().keySet()) {
      model
          .findType(name)
          .filter(type -> type.kind() == GraphType.Kind.NODE || type.kind() == relationship())
          .ifPresent(type -> problems.addAll(new ShapeProblems(model, type).find()));
    }
    return List.copyOf(problems);
  }

  private static GraphType.Kind relationship() {
    return GraphType.Kind.RELATIONSHIP;
  }

  private List<String> find() {
    var names = new HashSet<String>();
    for (var shape : model.shapes(type.name())) {
      switch (shape) {
        case Shape.Range range -> range(range);
        case Shape.Pattern pattern -> pattern(pattern);
        case Shape.RecordIds(var field) ->
            check(field, "@recordIds", "a stored text", this::isText);
        case Shape.Acyclic(var field) ->
            check(field, "@acyclic", "a relationship between records of one kind", this::mayCycle);
        case Shape.Required(var field) ->
            check(field, "@required", "a relationship, or stored and nullable", this::mayLack);
        case Shape.Ordered ordered -> ordered(ordered);
        case Shape.Unique(var fields) -> compared("@unique", fields);
        case Shape.Alike(var fields) -> compared("@alike", fields);
        case Shape.Never never -> never(never, names);
        case Shape.Connected _ -> {}
      }
    }
    return problems;
  }

  private void check(
      String field, String directive, String wanted, Predicate<@Nullable GraphField> fits) {
    if (!fits.test(type.field(field))) {
      add(field, "%s asks for a field that is %s".formatted(directive, wanted));
    }
  }

  private void add(String field, String problem) {
    problems.add("%s.%s: %s".formatted(type.name(), field, problem));
  }

  private boolean isText(@Nullable GraphField field) {
    return field instanceof Property property && TEXTS.contains(property.type());
  }

  private boolean mayCycle(@Nullable GraphField field) {
    return field instanceof Relation relation
        && relation.depth() == 1
        && !model.getType(relation.target()).concrete().stream()
            .filter(type.concrete()::contains)
            .toList()
            .isEmpty();
  }

  private boolean mayLack(@Nullable GraphField field) {
    return field instanceof Relation || field instanceof Property property && !property.required();
  }

  private boolean isOrdered(@Nullable GraphField field) {
    return field instanceof Property property
        && !property.list()
        && (NUMBERS.contains(property.type()) || property.type().equals("Date"));
  }

  private void range(Shape.Range range) {
    check(range.field(), "@range", "a stored number or date", this::isOrdered);
    if (range.min() == null && range.max() == null) {
      add(range.field(), "@range has neither min nor max");
    }
    if (type.field(range.field()) instanceof Property property && isOrdered(property)) {
      for (var bound : new @Nullable String[] {range.min(), range.max()}) {
        if (bound != null && !isBound(bound, property)) {
          add(range.field(), "@range: '%s' is no %s".formatted(bound, property.type()));
        }
      }
    }
  }

  private static boolean isBound(String text, Property property) {
    try {
      Bound.read(text, property.type());
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private void pattern(Shape.Pattern pattern) {
    check(pattern.field(), "@pattern", "a stored text", this::isText);
    try {
      Pattern.compile(pattern.regex());
    } catch (PatternSyntaxException e) {
      add(pattern.field(), "@pattern: " + e.getDescription());
    }
  }

  private void ordered(Shape.Ordered ordered) {
    check(ordered.from(), "@ordered", "a stored number or date", this::isOrdered);
    check(ordered.to(), "@ordered", "a stored number or date", this::isOrdered);
    if (type.field(ordered.from()) instanceof Property from
        && type.field(ordered.to()) instanceof Property to
        && from.type().equals("Date") != to.type().equals("Date")) {
      add(ordered.from(), "@ordered compares a date with a number in " + ordered.to());
    }
  }

  private void compared(String directive, List<String> fields) {
    if (fields.isEmpty() && directive.equals("@unique")) {
      problems.add(type.name() + ": @unique names no fields");
    }
    for (var field : fields) {
      check(
          field,
          directive,
          "a stored value or one related record",
          each ->
              each instanceof Property property && !property.list() && !property.bilingual()
                  || each instanceof Relation relation
                      && relation.cardinality() == Cardinality.ONE);
    }
  }

  private void never(Shape.Never never, Set<String> names) {
    if (!names.add(never.name())) {
      problems.add("%s: @never(name: \"%s\") is there twice".formatted(type.name(), never.name()));
    }
    if (!KINDS.contains(never.kind())) {
      problems.add("%s: @never has the kinds %s".formatted(type.name(), new TreeSet<>(KINDS)));
    }
    ConstantFilter.fields(never.where())
        .filter(field -> Objects.isNull(type.field(field)))
        .forEach(field -> add(field, "@never(name: \"%s\") asks for it".formatted(never.name())));
  }
}
