export const words = {
  brand: { en: "Talent Graph", zh: "人才图谱" },
  again: { en: "Try again", zh: "重试" },
  loading: { en: "Loading…", zh: "正在加载……" },
  unreachable: { en: "The API could not be reached. Check the connection, then try again.", zh: "无法访问 API。请检查网络后重试。" },
};
