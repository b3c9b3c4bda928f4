import type { Text } from "../base/words";

export const words = {
  none: { en: "none", zh: "无" },
  nothing: { en: "Nothing is found. Change a field and ask again.", zh: "没有结果。请更改条件后再问。" },
  notThere: { en: "There is no such question. Start again.", zh: "没有这个问题，请从首页开始。" },
  madeUp: { en: "made up", zh: "示例虚构" },
  counted: { en: "{documented} documented, {synthetic} made up", zh: "有据 {documented}，虚构 {synthetic}" },
  total: { en: "{n} in all", zh: "共 {n} 条" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  passages: { en: "What this rests on", zh: "依据" },
  again: { en: "Other values", zh: "更改条件" },
};

/** Names of columns that the words of the page of questions lack. */
export const columns: Readonly<Record<string, Text>> = {
  expert: { en: "expert", zh: "专家" }, demand: { en: "demand", zh: "需求" }, score: { en: "score", zh: "得分" },
  criteria: { en: "criteria", zh: "准则" }, criterion: { en: "criterion", zh: "准则" }, contribution: { en: "adds", zh: "贡献" },
  missing: { en: "not known", zh: "未知" }, host: { en: "host", zh: "设站单位" }, serves: { en: "serves", zh: "服务产业" },
  steps: { en: "steps", zh: "步骤" }, length: { en: "length", zh: "长度" }, nodes: { en: "over", zh: "经过" },
  complete: { en: "searched through", zh: "已全部搜索" }, found: { en: "found", zh: "所见" },
  assessedClass: { en: "class", zh: "类别" }, metBy: { en: "met by", zh: "满足规则" },
  whatWouldHelp: { en: "what would help", zh: "如何满足" }, changes: { en: "changes", zh: "变化" },
  cells: { en: "places", zh: "各地" }, jurisdiction: { en: "place", zh: "地点" }, stated: { en: "stated", zh: "有规定" },
  rows: { en: "topics", zh: "主题" }, topic: { en: "topic", zh: "主题" }, note: { en: "note", zh: "备注" },
  key: { en: "where", zh: "何处" }, demands: { en: "demands", zh: "需求" }, unreached: { en: "out of reach", zh: "无法覆盖" },
  unmet: { en: "nobody has the skills", zh: "无人具备" }, examples: { en: "for example", zh: "例如" },
  nextStations: { en: "best next stations", zh: "下一批站点" }, gain: { en: "gain", zh: "新增覆盖" },
  groups: { en: "groups", zh: "分组" }, postedBy: { en: "posted by", zh: "发布单位" }, understood: { en: "understood", zh: "理解" },
  notUnderstood: { en: "not understood", zh: "未理解" }, span: { en: "words", zh: "词语" }, field: { en: "means", zh: "含义" },
  agency: { en: "agency", zh: "部门" }, entitlements: { en: "benefits", zh: "待遇" }, level: { en: "level", zh: "水平" },
  policyComparison: { en: "comparison", zh: "比较" }, whiteSpace: { en: "white space", zh: "缺口" },
  paths: { en: "paths", zh: "路径" }, matchesForDraft: { en: "experts", zh: "专家" }, matches: { en: "matches", zh: "匹配" },
  place: { en: "place", zh: "地点" }, programme: { en: "programme", zh: "计划" }, from: { en: "from", zh: "自" },
  before: { en: "before", zh: "早于" }, figure: { en: "figure", zh: "公布数字" }, industry: { en: "industry", zh: "产业" },
  catalogue: { en: "catalogue", zh: "目录" }, leading: { en: "how many lead", zh: "前几名" }, on: { en: "day", zh: "日期" },
  modality: { en: "how binding", zh: "约束程度" }, openBecause: { en: "why it is open", zh: "未定原因" },
  waivedBy: { en: "waived by", zh: "豁免依据" }, readings: { en: "how the documents are read", zh: "采用的解读" },
  reading: { en: "reading", zh: "解读" }, decides: { en: "decides", zh: "起决定作用" }, waysToMeet: { en: "ways in all", zh: "途径总数" }, amountUnit: { en: "for each", zh: "计发单位" }, distance: { en: "how far, in years", zh: "差距（年）" },
  validFrom: { en: "from", zh: "自" }, validTo: { en: "until", zh: "至" },
};

/** Enums of values, by the keys under which answers have them. */
export const enums: Readonly<Record<string, string>> = {
  verdict: "Verdict", modality: "Modality", criterion: "MatchCriterion", field: "DraftField", per: "AmountPeriod", amountUnit: "AmountUnit", sharePer: "AmountPeriod",
  level: "SkillLevel", unit: "FigureUnit", qualifier: "FigureQualifier", shareQualifier: "FigureQualifier", missing: "MatchCriterion",
  asOfPrecision: "DatePrecision", establishedPrecision: "DatePrecision", releasedPrecision: "DatePrecision",
};
