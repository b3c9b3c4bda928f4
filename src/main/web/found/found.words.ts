export const words = {
  search: { en: "Search", zh: "搜索" },
  title: { en: "Found for “{text}”", zh: "“{text}”的搜索结果" },
  nothingTyped: { en: "Type a name, or what people do, in the field above.", zh: "请在上方输入名称，或描述所需人才。" },
  none: { en: "Nothing is found for “{text}”. Try fewer words, another spelling, pinyin, or the other language.", zh: "没有找到“{text}”。可减少词语、改换写法、用拼音或另一种语言。" },
  noneOfKinds: { en: "Nothing of these kinds is found. Take a kind away.", zh: "没有这些类别的结果，请减少类别。" },
  record: { en: "Record", zh: "记录" },
  kind: { en: "Kind", zh: "类别" },
  why: { en: "Why it is found", zh: "为何找到" },
  kinds: { en: "Kinds, among the best 300", zh: "类别（最佳 300 条之中）" },
  open: { en: "open", zh: "开放中" },
  closed: { en: "closed", zh: "已结束" },
};
