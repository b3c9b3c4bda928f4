package org.talentgraph.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talentgraph.language.InvalidRequest;

/**
 * Which place of a folder is meant by a place in the input of {@code save}.
 *
 * @param facts in the order in which they are sent
 */
record Places(List<GivenFact> facts) {

  private static final Pattern RECORD = Pattern.compile("records\\[(\\d{1,9})]\\.\\w+\\.?");

  static Places of(List<GivenFact> facts) {
    return new Places(facts);
  }

  void tell(InvalidRequest problem, Findings findings) {
    findings.problem(place(problem), told(problem));
  }

  /** The whole folder, where no record is named. */
  private Place place(InvalidRequest problem) {
    var input = String.valueOf(problem.details().get("input"));
    var record = RECORD.matcher(input);
    if (!record.lookingAt() || fact(record).isEmpty()) {
      return Place.of("facts");
    }
    var fact = fact(record).get();
    var field = input.substring(record.end());
    var mapping = fact.mapping();
    var column = mapping == null ? null : mapping.columnOf(field);
    return fact.place().at(column == null && !field.isEmpty() ? field : column);
  }

  /** Nothing where there are not so many, as in a value that somebody gave. */
  private Optional<GivenFact> fact(MatchResult found) {
    var number = Integer.parseInt(found.group(1));
    return number < facts.size() ? Optional.of(facts.get(number)) : Optional.empty();
  }

  /** The same in the words of the folder. */
  private InvalidRequest told(InvalidRequest problem) {
    var english = inFolder(problem.english(), true);
    var chinese = inFolder(problem.chinese(), false);
    return new InvalidRequest(problem.code(), english, chinese);
  }

  private String inFolder(String words, boolean inEnglish) {
    return RECORD
        .matcher(words)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    fact(found)
                        .map(GivenFact::place)
                        .map(place -> (inEnglish ? place.english() : place.chinese()) + " ")
                        .orElse(found.group())))
        .replace(" :", ":")
        .replace(" ：", "：");
  }
}
