package org.talentgraph.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;

class SharedWordsTests {

  private static final String CELLS = "Solid state battery cells for electric cars";
  private static final String 电池 = "研究固态电池的材料";
  private static final TextSimilarity TEXTS =
      TextSimilarity.of(List.of(CELLS, "Laser welding of battery cells", "Breeding rice", 电池));

  private static SharedWords shared(String one, String other) {
    return SharedWords.of(
        TEXTS.vector(one),
        TEXTS.vector(other),
        List.of(new Text("Autonomous driving", "自动驾驶"), new Text("Welding", "焊接")),
        5);
  }

  @Test
  void showsTheRarestWordsFirstAndNoneTwice() {
    assertThat(shared(CELLS, "Solid state of a battery").english())
        .containsExactly("solid", "state", "battery");
  }

  @Test
  void showsWholeWords() {
    assertThat(shared("Chemical synthesis of drugs", "Fine chemical synthesis").english())
        .containsExactly("chemical", "synthesis");
    assertThat(shared("Applied physics", "Physics of studies").english())
        .containsExactly("physics");
    assertThat(shared("Repair. Air", "Repair of air filters").english())
        .containsExactlyInAnyOrder("repair", "air");
  }

  @Test
  void cutsNothingOutOfAChineseWord() {
    assertThat(shared("无人自动驾驶系统", "机动驾驶培训").chinese()).isEmpty();
    assertThat(shared("无人自动驾驶系统", "从事自动驾驶研发").chinese()).containsExactly("自动驾驶");
    assertThat(shared("控制工艺研究", "控制工程研发").isEmpty()).isTrue();
  }

  @Test
  void showsWhatATextHasBetweenTwoMarks() {
    assertThat(shared(电池, "固态电池与水稻").chinese()).containsExactly("固态电池");
    assertThat(shared(电池, "电池，材料").chinese()).containsExactlyInAnyOrder("电池", "材料");
  }

  @Test
  void wordsOfTheFrameAreNotShared() {
    assertThat(shared("Seeks an expert in welding. 寻找焊接专家。", "Made-up expert. 虚构的水稻专家").isEmpty())
        .isTrue();
  }

  @Test
  void eachReaderGetsWordsOfOneLanguage() {
    var both = shared("Welding. 焊接。", "Laser welding. 激光焊接");
    assertThat(both.text()).isEqualTo(new Text("welding", "焊接"));
    assertThat(shared("Welding", "Laser welding").text()).isEqualTo(new Text("welding", "welding"));
    assertThat(shared("焊接", "激光焊接").text()).isEqualTo(new Text("焊接", "焊接"));
  }
}
