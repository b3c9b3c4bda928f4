package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles each shape of a request once: to write the text of a statement takes as long as a small
 * one runs.
 */
final class StatementCache {

  private static final int SHAPES = 500;

  private final Compiler compiler;
  private final Cursors cursors;
  private final Map<Shape, Statement> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Shape, Statement> eldest) {
              return size() > SHAPES;
            }
          });

  StatementCache(Compiler compiler, Cursors cursors) {
    this.compiler = compiler;
    this.cursors = cursors;
  }

  Statement get(List<Reading> readings, Language language, Optional<AsOf> asOf) {
    List<Object> values = new ArrayList<>();
    var statement = get(Shape.of(readings, language, asOf.isPresent(), values));
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>(statement.parameters());
    parameters.replaceAll(
        (name, value) ->
            switch (value) {
              case Shape.Value(int number) -> values.get(number);
              case Shape.CursorValue part -> part.of(values, cursors, language);
              case null, default -> value;
            });
    asOf.ifPresent(day -> parameters.put(AsOf.PARAMETER, day.parameter()));
    return new Statement(statement.text(), parameters);
  }

  private Statement get(Shape shape) {
    var statement = known.get(shape);
    if (statement == null) {
      statement = compiler.compile(shape.readings(), shape.language(), shape.asOf());
      known.put(shape, statement);
    }
    return statement;
  }
}
