package org.talentgraph.changes;

import org.talentgraph.language.Text;

/**
 * Why a later change must be taken back before another one.
 *
 * @param change the number of the later change
 * @param kind what it did
 * @param about the record or relationship that both touch
 */
record Reason(int change, Kind kind, Subject about) {

  /** What a later change did. */
  enum Kind {
    CHANGED_AGAIN(" changed %s again", "再次更改了 %s"),
    REFERS(" refers to %s", "引用了 %s"),
    REMOVED(" removed %s", "删除了 %s"),
    MADE_AGAIN(" made %s again", "重新建立了 %s");

    private final String english;
    private final String chinese;

    Kind(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }
  }

  Text text() {
    return new Text(
        change + kind.english.formatted(about.shown()),
        "第 %d 号更改%s".formatted(change, kind.chinese.formatted(about.shown())));
  }
}
