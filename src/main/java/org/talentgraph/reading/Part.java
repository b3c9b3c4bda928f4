package org.talentgraph.reading;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that was understood.
 *
 * @param value the id of a record, a date, a number, or the value of an enum
 * @param level of a skill or a language; null where none is named
 * @param from the number of its first word
 * @param to the number of the first word behind it
 * @param sure how sure that is, from 0 to 1
 * @param wish a wish that is none of the conditions
 */
public record Part(
    PartField field,
    String value,
    @Nullable String level,
    int from,
    int to,
    double sure,
    boolean wish) {

  /** What is less sure is told, and counts nothing. */
  static final double ENOUGH = 0.5;

  static Part of(PartField field, Object value, int from, int to, double sure) {
    return new Part(field, value.toString(), null, from, to, sure, false);
  }

  Part at(@Nullable String level) {
    return new Part(field, value, level, from, to, sure, wish);
  }

  Part wished(boolean wish) {
    return new Part(field, value, level, from, to, sure, wish);
  }

  public boolean is(PartField field) {
    return this.field == field;
  }

  /** A skill that is only wished for counts less; another wish is no condition. */
  public boolean counts() {
    return sure >= ENOUGH && (!wish || field == PartField.SKILL);
  }
}
