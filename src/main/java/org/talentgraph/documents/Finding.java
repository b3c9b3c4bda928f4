package org.talentgraph.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;

/** What is wrong or doubtful at a place of a folder, and what to do instead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
    String file, @Nullable Integer row, @Nullable String column, ErrorCode code, Text message) {

  static Finding of(Place place, ErrorCode code, Text message) {
    return new Finding(place.file(), place.row(), place.column(), code, message);
  }

  static Finding of(Place place, InvalidRequest problem) {
    return of(place, problem.code(), new Text(problem.english(), problem.chinese()));
  }
}
