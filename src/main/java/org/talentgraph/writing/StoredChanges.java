package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphModel;

/**
 * How change records are stored: a node {@code Change} with {@code number}, {@code at} (an instant
 * in UTC, ISO 8601), {@code by}, {@code role}, {@code message}, {@code kind} and {@code undoes};
 * and for each {@link Difference} a node {@code ChangeEntry} with the number of its {@code change},
 * its {@code position} within it, {@code subject} (NODE or RELATIONSHIP), {@code type}, {@code id}
 * or {@code from} and {@code to}, and {@code before} and {@code after} as JSON. Numbers begin with
 * 1, have no gaps, and are in the order of the commits. {@code number} is unique; {@code change},
 * {@code id}, {@code from} and {@code to} of entries are indexed. Neither label belongs to a
 * record.
 */
@Component
public final class StoredChanges {

  private final GraphModel model;

  StoredChanges(GraphModel model) {
    this.model = model;
  }

  /**
   * Reads an entry.
   *
   * @param entry the properties of a {@code ChangeEntry}
   */
  public Difference read(Map<String, @Nullable Object> entry) {
    throw new UnsupportedOperationException(model.toString() + entry);
  }
}
