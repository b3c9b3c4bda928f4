package org.talentgraph.changes;

import java.util.List;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.writing.WriteRejected;

/** Says why a change cannot be taken back, and what to do instead. */
final class UndoRefusal {

  private static final int SHOWN = 10;

  private UndoRefusal() {}

  static InvalidRequest unknown(int change) {
    return new InvalidRequest(
            ErrorCode.UNKNOWN_CHANGE,
            "There is no change with the number %d. changes lists all.".formatted(change),
            "没有第 %d 号更改。changes 列出全部更改。".formatted(change))
        .about("change");
  }

  static InvalidRequest seed(int change) {
    return new InvalidRequest(
            ErrorCode.CHANGE_OF_SEED_FILES,
            "Change %d loaded a folder of seed files. Change the files; the next start brings the graph up to date."
                .formatted(change),
            "第 %d 号更改由种子文件夹载入。请修改文件，下次启动时图谱会随之更新。".formatted(change))
        .about("change");
  }

  static InvalidRequest done(int change, int undo) {
    return new InvalidRequest(
            ErrorCode.ALREADY_UNDONE,
            "Change %d was undone by change %d. Undo that one to have it again."
                .formatted(change, undo),
            "第 %1$d 号更改已由第 %2$d 号撤销。如需恢复，请撤销第 %2$d 号。".formatted(change, undo))
        .about("change")
        .with("changes", List.of(undo));
  }

  static InvalidRequest needed(int change, List<Reason> reasons) {
    var shown = Text.list(reasons.stream().limit(SHOWN).map(Reason::text).toList());
    var more = reasons.size() - Math.min(SHOWN, reasons.size());
    return new InvalidRequest(
            ErrorCode.CHANGE_STILL_NEEDED,
            "Change %d cannot be undone, because later changes rest on it: %s%s. Undo these first, the latest first."
                .formatted(change, shown.english(), more > 0 ? " and %d more".formatted(more) : ""),
            "第 %d 号更改无法撤销，因为之后的更改以它为基础：%s%s。请先撤销这些更改，从最近的开始。"
                .formatted(change, shown.chinese(), more > 0 ? " 等（另有 %d 处）".formatted(more) : ""))
        .about("change")
        .with("changes", reasons.stream().map(Reason::change).distinct().toList());
  }

  /** Where the graph would break a rule that other records have come to rest on. */
  static InvalidRequest rejected(int change, WriteRejected rejected) {
    var reasons = rejected.problems().stream().limit(SHOWN).map(each -> each.reason()).toList();
    var text = Text.list(reasons);
    return new InvalidRequest(
            ErrorCode.BROKEN_RULE,
            "Without change %d, the graph would break its rules: %s"
                .formatted(change, text.english()),
            "撤销第 %d 号更改会使图谱违反规则：%s".formatted(change, text.chinese()))
        .about("change");
  }
}
