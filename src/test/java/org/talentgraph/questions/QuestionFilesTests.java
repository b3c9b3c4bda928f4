package org.talentgraph.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** The files of {@code graph-schema/questions}. */
class QuestionFilesTests {

  private static final Path FOLDER = Path.of("graph-schema/questions");
  private static final Path CITATIONS = Path.of("seed-data/documented/nodes/Citation.csv");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final List<Question> questions = ids("graphql").map(QuestionFilesTests::read).toList();

  @Test
  void everyDocumentHasItsAnswer() {
    assertThat(ids("graphql")).containsExactlyElementsOf(ids("json").toList());
  }

  @Test
  void theQuestionsOfTheDocumentsAreThere() {
    assertThat(ids("graphql").map(id -> id.substring(0, 2)))
        .contains(
            "01", "02", "03", "04", "06", "07", "09", "10", "11", "12", "14", "15", "16", "17",
            "20", "22", "23", "25");
  }

  @Test
  void everyTextIsInBothLanguages() {
    assertThat(questions.stream().flatMap(each -> Stream.of(each.question(), each.note())))
        .filteredOn(Objects::nonNull)
        .hasSizeGreaterThanOrEqualTo(questions.size())
        .allMatch(text -> CHINESE.matcher(text.chinese()).find())
        .extracting(Text::english)
        .noneMatch(english -> english.isBlank() || CHINESE.matcher(english).find());
  }

  @Test
  void everyAnswerRestsOnPassagesOfTheSeedData() throws IOException {
    Set<String> known;
    try (var lines = Files.lines(CITATIONS)) {
      known = lines.map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet());
    }
    assertThat(questions)
        .allSatisfy(
            question ->
                assertThat(question.citations())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .extracting(Reference::id)
                    .isSubsetOf(known));
  }

  private static Stream<String> ids(String ending) {
    var names = FOLDER.toFile().list((_, name) -> name.endsWith("." + ending));
    return Stream.of(Objects.requireNonNull(names))
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .sorted();
  }

  private static Question read(String id) {
    try {
      return Question.read(
          id,
          Files.readString(FOLDER.resolve(id + ".graphql")),
          Files.readString(FOLDER.resolve(id + ".json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
