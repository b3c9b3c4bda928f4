// The words for what a question selects: its response keys, and the constants of enums.

const KEYS = {
  agency: "部门", amount: "金额", amountMax: "最高金额", amountMin: "最低金额", asOf: "截至",
  asOfPrecision: "截至日期精度", assessedClass: "评定类别", caps: "上限", catalogueVersions: "目录版本",
  category: "分类", cities: "城市", classes: "类别", computed: "计算结果", conditions: "条件",
  countries: "国家", currency: "币种", derived: "推导得出", documented: "有文件记载", durationMax: "最长期限",
  each: "每份", edges: "条目", entitlements: "待遇", equal: "均摊", established: "成立日期",
  establishedPrecision: "成立日期精度", events: "活动", figureChecks: "数字核对", figures: "数字",
  funders: "出资方", grants: "授予", grounds: "依据", inAll: "合计", industries: "产业",
  isPartial: "不完整", joint: "共同", landedProjects: "落地项目", limits: "限制", locatedIn: "所在地",
  max: "最高", metClass: "符合类别", min: "最低", name: "名称", node: "记录", notStated: "未说明",
  order: "顺序", others: "其他", partOf: "属于", parts: "分担", per: "计付周期", platform: "平台",
  platformsServing: "服务平台", publishedFigures: "公布数字", qualifier: "限定", reason: "理由",
  recorded: "图谱计数", released: "发布日期", releasedPrecision: "发布日期精度", rule: "规则", rules: "规则",
  scope: "范围", serviceCards: "服务卡", share: "比例", sharePer: "比例周期", shareQualifier: "比例限定",
  shares: "分成", synthetic: "示例虚构", text: "说明", total: "总额", totalCount: "总数", totalOf: "合计项",
  totals: "总数", undecidedBefore: "此前未定", unit: "单位", value: "数值", verdict: "结论",
  version: "版本", workPermitAssessment: "工作许可评定", workstations: "工作站",
  workstationsServing: "服务工作站", years: "年份",
};

const ENUMS = {
  unit: ["FigureUnit"], qualifier: ["FigureQualifier"], shareQualifier: ["FigureQualifier"],
  verdict: ["Verdict", "CheckVerdict"], per: ["AmountPeriod"], sharePer: ["AmountPeriod"],
  asOfPrecision: ["DatePrecision"], establishedPrecision: ["DatePrecision"],
  releasedPrecision: ["DatePrecision"],
};

let labels = {};

export function learn(data) {
  labels = data;
}

// A key in words: totalCount is total count, or 总数.
export function key(name) {
  const en = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { en, zh: KEYS[name] ?? en };
}

// What the API calls a constant; nothing for any other value.
export function constant(name, value) {
  return (ENUMS[name] ?? []).flatMap((type) => labels[type] ?? []).find((each) => each.value === value);
}
