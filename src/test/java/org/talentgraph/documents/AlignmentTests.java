package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage that only moved is told from one that says something else. */
class AlignmentTests {

  @ParameterizedTest
  @CsvSource({
    "补助20万元。, 20万元, 补助20万元。, true, 20万元",
    "补助20万元。, 20万元, 一次性补助20万元。, true, 20万元",
    "甲。补助20万元。, 补助20万元, 甲。乙。补助20万元。, true, 补助20万元",
    "补助20万元, 20万元, 补助120万元, false, 120万元",
    "最长36, 最长36, 最长360, false, 最长360",
    "可以申请, 可以申请, 不可以申请, false, 不可以申请",
    "可以申请。, 可以申请, 可以申请？, false, 可以申请？",
    "每月3000元。, 每月3000元, 每月3500元。, false, 每月3500元",
    "甲𠮷补助20万元, 20万元, 甲𠮷𠮷补助20万元, true, 20万元"
  })
  void aPassageIsTheSameIfWhatStandsBesideItIs(
      String before, String passage, String after, boolean isSame, String now) {
    var start = before.codePointCount(0, before.indexOf(passage));
    var length = DocumentText.length(passage);
    var points = after.codePoints().toArray();

    var alignment = Alignment.of(before.codePoints().toArray(), points);

    assertThat(alignment.isSame(start, length)).isEqualTo(isSame);
    var span =
        isSame
            ? new MarkedPassages.Span(alignment.start(start), length)
            : alignment.around(start, length, points.length);
    assertThat(new String(points, span.start(), span.length())).isEqualTo(now);
  }
}
