package org.talentgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTests {

  private final Vocabulary vocabulary = SeedVocabulary.read();

  DraftReaderTests() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"en.txt", "zh.txt"})
  void readsNearlyWhatAPersonReads(String file) throws IOException {
    var drafts = ReadDrafts.of(file);
    var count = drafts.count(vocabulary);
    System.out.printf("%s: F1 %.3f, %s%n", file, count.f1(), count);
    assertThat(count.f1()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void takesNoOtherTextForADemand() throws IOException {
    for (var file : new String[] {"en.txt", "zh.txt"}) {
      for (var draft : ReadDrafts.of(file).drafts()) {
        assertThat(ReadDrafts.read(draft.text(), vocabulary).describes())
            .as(draft.text())
            .isEqualTo(draft.describes());
      }
    }
  }
}
