package org.talentgraph.documents;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a folder.
 *
 * @param row as a spreadsheet counts, the row of the columns included; null for the whole file
 */
record Place(String file, @Nullable Integer row, @Nullable String column) {

  static Place of(String file) {
    return new Place(file, null, null);
  }

  Place at(@Nullable String name) {
    return new Place(file, row, name);
  }

  String english() {
    return row == null ? file : file + " row " + row;
  }

  String chinese() {
    return row == null ? file : "%s 第 %d 行".formatted(file, row);
  }
}
