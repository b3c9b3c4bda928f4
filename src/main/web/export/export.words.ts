export const words = {
  export: { en: "Export", zh: "导出" },
  why: { en: "Every record shown, the relationships among them, and for each who says so and how.", zh: "所显示的记录及其相互关系，并注明依据和读取方式。" },
  done: { en: "{n} records and {ties} relationships are in {file}.", zh: "{file} 含 {n} 条记录、{ties} 条关系。" },
};
