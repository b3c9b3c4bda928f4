package org.talentgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verification verifying verified verify verifies",
        "battery batteries",
        "engineering engineer engineers engineered",
        "management manage managing managed",
        "automation automated automating",
        "planning planned plan",
        "innovation innovative innovations",
        "enterprise enterprises",
        "wind winds",
        "process processes processing"
      })
  void wordsOfOneFamilyShareIt(String words) {
    assertThat(Stream.of(words.split(" ")).map(Stem::of).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"news new", "business busy", "green greece", "card care"})
  void otherWordsDoNot(String words) {
    assertThat(Stream.of(words.split(" ")).map(Stem::of).distinct()).hasSize(2);
  }
}
