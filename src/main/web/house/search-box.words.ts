export const words = {
  label: { en: "Search, or say who is wanted", zh: "搜索，或描述所需人才" },
  example: { en: "Shijiazhuang, or German battery expert", zh: "石家庄，或 会日语的模具工程师" },
  search: { en: "Search", zh: "搜索" },
  offers: { en: "Suggestions", zh: "联想" },
};
