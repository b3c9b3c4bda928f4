// What a dry run says would be answered otherwise.
import { element, words } from "../page.js";

const both = (text) => (text ? words(text.en, text.zh) : "–");
const heads = (...names) => element("tr", {}, names.map(([en, zh]) => element("th", { scope: "col" }, words(en, zh))));
const row = (...cells) => element("tr", {}, cells.map((cell) => element("td", {}, cell)));
const table = (caption, head, rows) =>
  rows.length ? element("table", {}, element("caption", {}, words(...caption)), element("thead", {}, head), element("tbody", {}, rows)) : [];

const stated = (rules) => rules.map(({ rule, value }) => element("div", {}, value ? both(value) : rule));
const counts = (verdicts) =>
  verdicts ? `${verdicts.MET ?? 0} / ${verdicts.UNKNOWN ?? 0} / ${verdicts.NOT_MET ?? 0}` : "–";

export function shown({ created, changed, unchanged, preview, warnings }) {
  const { on, cells, verdicts, checks } = preview;
  return [
    element("p", {}, words(
      `On ${on}: ${created} records new, ${changed} changed, ${unchanged} as they are.`,
      `${on} 时：新建 ${created} 条，更改 ${changed} 条，不变 ${unchanged} 条。`,
    )),
    warnings.map(({ file, row: at, message }) => element("p", { class: "hint" }, `${file} ${at ?? ""} `, both(message))),
    table(["Cells of the comparison", "比较表单元格"], heads(["Topic", "主题"], ["Place", "地方"], ["Before", "此前"], ["After", "此后"]),
      cells.map(({ topic, place, before, after }) => row(topic, place, stated(before), stated(after)))),
    table(
      ["Verdicts of 200 sample cases: met / undecided / not met", "200 个示例人员的判断：符合 / 未定 / 不符合"],
      heads(["Rule or class", "规则或类别"], ["Before", "此前"], ["After", "此后"], ["For example", "例如"]),
      verdicts.map(({ subject, before, after, examples }) =>
        row(subject, counts(before), counts(after), examples[0] ? both(examples[0].person) : "")),
    ),
    table(["Checks of figures", "数字核对"], heads(["Check", "核对"], ["Outcome", "结果"]),
      checks.map(({ check, after }) => row(check, after ? both(after.reason) : "–"))),
  ].flat(Infinity);
}
