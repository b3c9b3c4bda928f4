package org.talentgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftReaderTests {

  private final Vocabulary vocabulary = SeedVocabulary.read();

  DraftReaderTests() throws IOException {}

  /**
   * The reader was made for the first two files, widened by the third, and left as it was after.
   */
  @ParameterizedTest
  @CsvSource({"en.txt, 60, 0.97", "zh.txt, 60, 0.97", "later.txt, 20, 0.85", "check.txt, 20, 0.9"})
  void readsNearlyWhatAPersonReads(String file, int drafts, double least) throws IOException {
    var read = ReadDrafts.of(file);
    var count = read.count(vocabulary);
    System.out.printf("%s: F1 %.3f, %s%n", file, count.f1(), count);
    assertThat(read.drafts()).hasSize(drafts);
    assertThat(count.f1())
        .as(() -> String.join("\n", read.differences(vocabulary)))
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  void takesNoOtherTextForADemand() throws IOException {
    for (var file : new String[] {"en.txt", "zh.txt", "later.txt"}) {
      for (var draft : ReadDrafts.of(file).drafts()) {
        assertThat(ReadDrafts.read(draft.text(), vocabulary).describes())
            .as(draft.text())
            .isEqualTo(draft.describes());
      }
    }
  }
}
