export const words = {
  lead: { en: "Foreign experts, workstations, stations, programmes and policies of Chinese provinces, and how they hang together. Each fact tells which passage says so.", zh: "中国各省的外国专家、工作站、联络站、计划与政策，以及它们之间的关联。每条信息都注明原文出处。" },
  scouts: { en: "For talent scouts", zh: "引才人员" },
  organisers: { en: "For organisers and officials", zh: "组织方与主管部门" },
  developers: { en: "For front-end teams", zh: "前端开发团队" },
  documented: { en: "Questions that the documents answer", zh: "文件所能回答的问题" },
  developersText: { en: "The same answers for your own pages: typed, paged, in both languages.", zh: "为您自己的页面提供同样的答案：有类型、可分页、双语。" },
  page: { en: "A page of a list, with its total", zh: "列表的一页及总数" },
  facets: { en: "Facets: stations by country", zh: "分面统计：各国工作站" },
  days: { en: "Two days side by side", zh: "并列两个日期" },
  schema: { en: "The whole schema", zh: "完整 schema" },
  hint: { en: "Press / to search from anywhere.", zh: "按 / 键可随时搜索。" },
};
