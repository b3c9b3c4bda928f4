// What an officer may say of a passage: for each kind of record its prefix and its fields, as the columns of its table.
const text = (column, en, zh) => ({ column, en, zh });
const number = (column, en, zh) => ({ column, en, zh, inputmode: "numeric" });
const day = (column, en, zh) => ({ column, en, zh, placeholder: "2026-07-01" });
const choice = (column, en, zh, type) => ({ column, en, zh, type });
const ids = (column, en, zh, list) => ({ column, en, zh, list });

const NAMES = [text("name.zh", "Name in Chinese", "中文名称"), text("name.en", "Name in English", "英文名称")];
const VALIDITY = [day("validFrom", "In force from", "施行日期"), choice("validPrecision", "Precision", "日期精度", "DatePrecision")];
const PLACE = ids("appliesIn", "Applies in (id)", "适用地（id）", "provinces");

export const FORMS = {
  policy: {
    en: "The policy itself", zh: "政策本身", prefix: "policy",
    fields: [...NAMES, choice("kind", "Kind", "类型", "PolicyKind"), ...VALIDITY, PLACE, ids("issuedBy", "Issued by (id)", "发布机关（id）", "agencies")],
  },
  clause: {
    en: "A clause, and who is responsible", zh: "条款及责任单位", prefix: "clause",
    fields: [
      ...NAMES, number("number", "Number", "条号"), ids("policy", "Policy (id)", "政策（id）"),
      ids("responsible", "Responsible (ids; order=1; lead=true)", "责任单位（id;order=1;lead=true）", "agencies"),
    ],
  },
  rule: {
    en: "A rule", zh: "规则", prefix: "rule",
    fields: [
      ...NAMES, choice("kind", "What it does", "作用", "RuleKind"),
      ids("ruleOf", "Clause or policy (id)", "条款或政策（id）"), PLACE, ids("topics", "Topic (id)", "主题（id）", "topics"),
      choice("modality", "How binding", "约束程度", "Modality"), text("modalityWord", "Word that says so", "表明程度的词"),
      text("audience.zh", "For whom, in Chinese", "适用对象（中文）"), text("audience.en", "For whom, in English", "适用对象（英文）"),
      ids("conditions", "Conditions (ids, by |)", "条件（id，以 | 分隔）", "conditions"), ids("industries", "Industries (ids)", "产业（id）"),
      number("ageMax", "Greatest age", "年龄上限"), { column: "ageExclusive", en: "Does the limit exclude its number?", zh: "是否不含本数", flags: true },
      choice("degree", "Degree at least", "最低学位", "DegreeLevel"), number("yearsMin", "Years of work at least", "最少工作年限"),
      number("amountMin", "Amount at least, in yuan", "金额下限（元）"), number("amountMax", "Amount at most, in yuan", "金额上限（元）"),
      choice("per", "Paid for", "支付周期", "AmountPeriod"), choice("amountUnit", "For each", "按何计", "AmountUnit"),
      choice("amountBasis", "What the amount is", "金额性质", "AmountBasis"), text("durationMax", "For at most (P36M)", "最长期限（P36M）"),
      ...VALIDITY, day("validTo", "No longer in force from", "停止施行日期"),
    ],
  },
  condition: {
    en: "A condition", zh: "条件", prefix: "condition",
    fields: [...NAMES, choice("fact", "About", "所涉事实", "Fact"), number("atLeast", "At least", "下限"), number("atMost", "At most", "上限")],
  },
  publishedFigure: {
    en: "A figure", zh: "数字", prefix: "figure",
    fields: [
      ...NAMES, number("value", "Value", "数值"), choice("unit", "Unit", "单位", "FigureUnit"),
      choice("qualifier", "How exactly", "精确程度", "FigureQualifier"), ids("about", "About (id)", "关于（id）", "provinces"),
      day("asOf", "As of", "截至日期"), choice("asOfPrecision", "Precision", "日期精度", "DatePrecision"),
    ],
  },
  amendments: {
    en: "A clause that ends or changes", zh: "废止、修改或取代条款",
    fields: [
      ids("clause", "Clause (id)", "条款（id）"), choice("kind", "What becomes of it", "变化", "AmendmentKind"),
      day("from", "From", "自何日起"), ids("by", "By clause (id)", "依据条款（id）"),
    ],
  },
};

export const DOCUMENT = [
  text("key", "Key, such as sample-measures-2026", "代号，例如 sample-measures-2026"),
  text("name.zh", "Title in Chinese", "中文标题"), text("name.en", "Title in English", "英文标题"),
  text("publisher.zh", "Publisher in Chinese", "发布者（中文）"), text("publisher.en", "Publisher in English", "发布者（英文）"),
  day("date", "Date", "日期"), { column: "synthetic", en: "Made up?", zh: "是否虚构", flags: true },
];

const TYPES = [
  ...new Set(Object.values(FORMS).flatMap(({ fields }) => fields.flatMap(({ type }) => type ?? []))),
];
const records = (list) => `${list}(first: 100) { edges { node { id en: name(in: EN) zh: name(in: ZH) } } }`;

// What the choices and the lists of ids offer.
export const OFFERED = `{
  ${TYPES.map((type) => `${type}: enumValues(type: "${type}") { value en: label(in: EN) zh: label(in: ZH) }`).join("\n")}
  ${["topics", "provinces", "conditions", "agencies"].map(records).join("\n")}
}`;
