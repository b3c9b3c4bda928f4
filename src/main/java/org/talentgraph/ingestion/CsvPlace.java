package org.talentgraph.ingestion;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.Problem;

/**
 * The place of a value in a folder.
 *
 * @param file the path of the file below the folder
 * @param row the line of the file as a text editor counts it: the header is line 1, and no value
 *     may have a line break for the count to be right
 * @param column the name of the column, or nothing for the whole row
 */
record CsvPlace(String file, int row, @Nullable String column) implements Origin {

  @Override
  public CsvPlace at(String column) {
    return new CsvPlace(file, row, column);
  }

  /** What cannot be read; only those who start the application see it, in English. */
  Problem problem(String reason) {
    return problem(Problem.Kind.UNREADABLE, new Text(reason, reason));
  }

  @Override
  public String toString() {
    return file + " row " + row + (column == null ? "" : " column " + column);
  }
}
