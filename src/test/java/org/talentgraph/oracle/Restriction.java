package org.talentgraph.oracle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.talentgraph.model.Today;

/** Something that leaves less of a graph: what it leaves, and how one asks for it. */
interface Restriction {

  /** The part of a graph that it leaves. */
  StoredGraph of(StoredGraph whole);

  /** How the whole graph is asked for that part. */
  String restricted(String selection);

  /** How a graph that holds no more is asked. */
  String unrestricted(String selection);

  /** What the context of the restricted operation holds. */
  Map<?, Object> context();

  /** What the context of the same operation on a graph that holds no more holds. */
  default Map<?, Object> unrestrictedContext() {
    return Map.of();
  }

  /** Fields that must not be filtered, ordered or counted by. */
  Set<String> refused();

  /** To what was valid on a day. */
  record AsOfDay(DayOracle oracle) implements Restriction {

    @Override
    public StoredGraph of(StoredGraph whole) {
      return oracle.of(whole);
    }

    @Override
    public String restricted(String selection) {
      return "query @asOf(date: \"%s\") %s".formatted(day(), selection);
    }

    /** A field that takes the day of the operation where it is given none is given that day. */
    @Override
    public String unrestricted(String selection) {
      return "query " + selection.replace(RandomOperations.ON, "on: \"%s\" ".formatted(day()));
    }

    private LocalDate day() {
      return oracle.day();
    }

    @Override
    public Map<?, Object> context() {
      return Map.of();
    }

    @Override
    public Map<?, Object> unrestrictedContext() {
      return Map.of(Today.class, new Today(day()));
    }

    @Override
    public Set<String> refused() {
      return Set.of();
    }

    @Override
    public String toString() {
      return "as of " + day();
    }
  }
}
