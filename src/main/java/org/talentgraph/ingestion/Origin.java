package org.talentgraph.ingestion;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a folder.
 *
 * @param file the path of the file below the folder
 * @param row the line of the file as a text editor counts it: the header is line 1, and no value
 *     may have a line break for the count to be right
 * @param column the name of the column, or nothing for the whole row
 */
record Origin(String file, int row, @Nullable String column) {

  Origin at(String column) {
    return new Origin(file, row, column);
  }

  Problem problem(String reason) {
    return new Problem(this, reason);
  }

  @Override
  public String toString() {
    return file + " row " + row + (column == null ? "" : " column " + column);
  }
}
