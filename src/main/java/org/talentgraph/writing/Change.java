package org.talentgraph.writing;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, and why; the change record keeps it.
 *
 * @param by the name of the caller, or of the folder
 * @param role of the caller; null where there is no caller
 * @param message what the caller says about it
 * @param undoes the number of the change that is undone
 */
public record Change(
    Kind kind,
    String by,
    @Nullable String role,
    @Nullable String message,
    @Nullable Integer undoes) {

  /** By which way a change came. */
  public enum Kind {
    SEED,
    SAVE,
    REMOVE,
    UNDO,
    IMPORT
  }

  public Change(Kind kind, String by, @Nullable String role, @Nullable String message) {
    this(kind, by, role, message, null);
  }
}
