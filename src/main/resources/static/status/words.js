// The words for what a question selects: its response keys, and the constants of enums.

const KEYS = {
  after: "此后", agency: "部门", all: "全部", amount: "金额", amountBasis: "金额依据",
  amountMax: "最高金额", amountMin: "最低金额", asOf: "截至", asOfPrecision: "截至日期精度",
  assessedClass: "评定类别", before: "此前", caps: "上限", catalogueVersions: "目录版本", category: "分类",
  cities: "城市", classes: "类别", computed: "计算结果", conditions: "条件", consequence: "后果",
  costMax: "最高费用", costMin: "最低费用", count: "数量", countries: "国家", currency: "币种",
  decides: "起决定作用", derived: "推导得出", documented: "有文件记载", durationMax: "最长期限",
  each: "每份", edges: "条目", entitlements: "待遇", equal: "均摊", established: "成立日期",
  establishedPrecision: "成立日期精度", events: "活动", expert: "专家", facets: "分组统计",
  facilities: "设施", facts: "事实", figureCheck: "数字核对", figureChecks: "数字核对", figures: "数字",
  funders: "出资方", grants: "授予", grounds: "依据", groups: "分组", here: "此处", inAll: "合计",
  industries: "产业", isDefault: "通常解读", isPartial: "不完整", issuers: "签发机构", joint: "共同", knownFrom: "自此可确认",
  kind: "种类", landedProjects: "落地项目", limits: "限制", locatedIn: "所在地", max: "最高",
  metBy: "符合依据", metClass: "符合类别", min: "最低", missing: "缺少", modality: "约束程度",
  modalityWord: "约束用词", name: "名称", node: "记录", notStated: "未说明", order: "顺序", others: "其他",
  otherwise: "另一种解读", partOf: "属于", parts: "分担", passage: "段落", per: "计付周期",
  permitClasses: "许可类别", platform: "平台", platformsServing: "服务平台", posts: "职务",
  publishedFigures: "公布数字", qualifier: "限定", reading: "解读", readings: "解读", reason: "理由",
  recorded: "图谱计数", released: "发布日期", releasedPrecision: "发布日期精度", rule: "规则",
  rules: "规则", scope: "范围", serviceCards: "服务卡", share: "比例", sharePer: "比例周期",
  shareQualifier: "比例限定", shares: "分成", status: "状态", synthetic: "示例虚构", terms: "各项",
  text: "说明", then: "当时", title: "职称", total: "总额", totalCount: "总数", totalOf: "合计项",
  totals: "总数", undecidedBefore: "此前未定", unit: "单位", usual: "通常解读", validFrom: "生效日期",
  validPrecision: "生效日期精度", validTo: "失效日期", value: "数值", values: "各组", verdict: "结论",
  version: "版本", workdaysMax: "最多工作日", workdaysMin: "最少工作日",
  workPermitAssessment: "工作许可评定", workstations: "工作站", workstationsServing: "服务工作站",
  years: "年份",
};

const ENUMS = {
  unit: ["FigureUnit"], qualifier: ["FigureQualifier"], shareQualifier: ["FigureQualifier"],
  verdict: ["Verdict", "CheckVerdict"], per: ["AmountPeriod"], sharePer: ["AmountPeriod"],
  asOfPrecision: ["DatePrecision"], establishedPrecision: ["DatePrecision"],
  releasedPrecision: ["DatePrecision"], validPrecision: ["DatePrecision"], modality: ["Modality"],
  amountBasis: ["AmountBasis"], status: ["PlatformStatus"], kind: ["FacilityKind"],
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
