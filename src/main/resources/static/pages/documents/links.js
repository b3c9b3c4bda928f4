// What links of records are called, by the fields that have them; others by the kind of record to which they lead.
const both = (en, zh) => ({ en, zh });

export const words = {
  about: both("About", "关于"), agencies: both("Agencies", "部门"), alternatives: both("Other readings of the point", "同一问题的其他解读"),
  amendedBy: both("Amended by", "被修改于"), amends: both("Amends", "修改条款"), appliesByReferenceTo: both("Applies by reference to", "参照适用于"),
  appliesIn: both("Applies in", "适用地"), asks: both("Asks instead for", "改为要求"), broader: both("Part of the industry", "上级产业"),
  by: both("By which clause", "依据条款"), clause: both("Clause", "条款"), conditions: both("Conditions", "条件"),
  excludedAwards: both("Awards that do not count", "不认可的奖项"), functions: both("Functions", "职能"), funders: both("Paid by", "出资部门"),
  funds: both("Pays for the rules", "出资规则"), goals: both("Goals", "目标"), grantedBy: both("Granted by the rules", "据以授予的规则"),
  grants: both("Grants", "给予"), host: both("Host", "设立单位"), implements: both("Puts into practice", "落实的政策"),
  implementedBy: both("Put into practice by", "落实其的政策"), industries: both("Industries", "产业"), issuedBy: both("Issued by", "发布机关"),
  jurisdiction: both("Responsible for the place", "管辖地"), leavesOut: both("Does not ask for", "不要求"), locatedIn: both("Place", "所在地"),
  modelFor: both("Model for the rules", "参照其标准的规则"), narrower: both("Industries that are part of it", "下级产业"), partOf: both("Part of", "属于"),
  parts: both("Parts", "组成部分"), places: both("Places within", "下辖地方"), policies: both("Policies", "政策"), policy: both("Policy", "政策"),
  qualifyingAwards: both("Awards that count", "认可的奖项"), readings: both("Readings", "解读"), requiredClasses: both("Talent classes asked for", "所需人才类别"),
  responsible: both("Who is responsible", "责任单位"), responsibleFor: both("Responsible for the clauses", "负责条款"), result: both("Result", "结果"),
  ruleOf: both("Set by", "所属条款或政策"), rules: both("Rules", "规则"), sameAs: both("Pays the same as", "待遇同于"), serves: both("Serves", "服务产业"),
  summed: both("Values that are added up", "求和的属性"), terms: both("Terms", "各项"), topics: both("Topics", "主题"), vocabulary: both("Vocabulary", "词表"), within: both("Lies within", "隶属于"),
  // what a link has besides
  equal: both("In equal shares", "均摊"), lead: both("Leads", "牵头"), relation: both("How they correspond", "对应关系"),
  validFrom: both("From", "自"), validTo: both("Until before", "至（不含）"), validPrecision: both("Precision of the dates", "日期精度"),
  validToPrecision: both("Precision of the end", "终止日期精度"),
};
