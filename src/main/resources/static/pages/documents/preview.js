// What a dry run says would be answered otherwise.
import { element, words } from "../page.js";
import { learn, nameOf } from "./records.js";

const both = (text) => (text ? words(text.en, text.zh) : "–");
const heads = (...names) => element("tr", {}, names.map(([en, zh]) => element("th", { scope: "col" }, words(en, zh))));
const row = (...cells) => element("tr", {}, cells.map((cell) => element("td", {}, cell)));
const table = (caption, head, rows) =>
  rows.length ? element("table", {}, element("caption", {}, words(...caption)), element("thead", {}, head), element("tbody", {}, rows)) : [];

// A record by its name, with its id beside it.
const record = (id) => {
  const name = nameOf(id);
  return name ? [...words(name.en, name.zh), " ", element("code", {}, id)] : element("code", {}, id);
};
const stated = (rules) => rules.map(({ rule, value, open }) =>
  element("div", {}, value ? [element("strong", {}, both(value)), " "] : [], record(rule), open ? [" ", element("em", {}, both(open))] : []));
const counts = (verdicts) =>
  verdicts ? `${verdicts.MET ?? 0} / ${verdicts.UNKNOWN ?? 0} / ${verdicts.NOT_MET ?? 0}` : "–";
const NAMES = { MET: ["met", "符合"], UNKNOWN: ["undecided", "未定"], NOT_MET: ["not met", "不符合"] };
const verdict = (name) => (name ? words(...NAMES[name]) : "–");
const example = ({ person, before, after }) => [...both(person), ": ", verdict(before), " → ", verdict(after)].flat();

function corrected({ source, moved, unchanged, readAgain }) {
  return [
    element("p", {}, record(source), " ", words(
      `The text was corrected: ${moved} passages only moved, ${unchanged} stand where they stood, ${readAgain.length} are to be read again.`,
      `正文有更正：${moved} 个段落仅移动了位置，${unchanged} 个未动，${readAgain.length} 个需重读。`,
    )),
    table(["Passages to be read again", "需重读的段落"], heads(["Key", "代号"], ["Before", "此前"], ["After", "此后"], ["Facts", "事实"]),
      readAgain.map(({ citation, before, after, facts }) => row(element("code", {}, citation), before, after || "–", facts.map((each) => element("div", {}, record(each)))))),
  ];
}

const idsOf = ({ preview, corrections }) => [
  ...(preview ? [
    ...preview.cells.flatMap(({ topic, place, before, after }) => [topic, place, ...[...before, ...after].map(({ rule }) => rule)]),
    ...preview.verdicts.map(({ subject }) => subject), ...preview.checks.map(({ check }) => check),
  ] : []),
  ...corrections.flatMap(({ source, readAgain }) => [source, ...readAgain.flatMap(({ facts }) => facts)]),
];

export async function shown(answer) {
  await learn(idsOf(answer)).catch(() => {}); // ids are shown then
  const { created, changed, unchanged, preview, corrections } = answer;
  if (!preview) {
    return corrections.map(corrected).flat(Infinity);
  }
  const { on, cells, verdicts, checks } = preview;
  return [
    element("p", {}, words(
      `On ${on}: ${created} records new, ${changed} changed, ${unchanged} as they are.`,
      `${on} 时：新建 ${created} 条，更改 ${changed} 条，不变 ${unchanged} 条。`,
    )),
    corrections.map(corrected),
    table(["Cells of the comparison", "比较表单元格"], heads(["Topic", "主题"], ["Place", "地方"], ["Before", "此前"], ["After", "此后"]),
      cells.map(({ topic, place, before, after }) => row(record(topic), record(place), stated(before), stated(after)))),
    table(
      ["Verdicts of 200 sample cases: met / undecided / not met", "200 个示例人员的判断：符合 / 未定 / 不符合"],
      heads(["Rule or class", "规则或类别"], ["Before", "此前"], ["After", "此后"], ["For example", "例如"]),
      verdicts.map(({ subject, before, after, examples }) =>
        row(record(subject), counts(before), counts(after), examples[0] ? example(examples[0]) : "")),
    ),
    table(["Checks of figures", "数字核对"], heads(["Check", "核对"], ["Outcome", "结果"]),
      checks.map(({ check, after }) => row(record(check), after ? both(after.reason) : "–"))),
  ].flat(Infinity);
}
