// The 34 divisions of China at province level as equal tiles. The layout is our own: neighbours stay neighbours where a grid allows it, and it tells no area and no border.
import type { Text } from "../base/words";

export interface Tile {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly column: number;
  readonly row: number;
}

const ROWS = `
. . . . . . . . heilongjiang/HL/Heilongjiang/黑龙江
. . . . inner-mongolia/NM/Inner_Mongolia/内蒙古 . beijing/BJ/Beijing/北京 liaoning/LN/Liaoning/辽宁 jilin/JL/Jilin/吉林
xinjiang/XJ/Xinjiang/新疆 . gansu/GS/Gansu/甘肃 ningxia/NX/Ningxia/宁夏 shanxi/SX/Shanxi/山西 hebei/HE/Hebei/河北 tianjin/TJ/Tianjin/天津 . .
. qinghai/QH/Qinghai/青海 . shaanxi/SN/Shaanxi/陕西 henan/HA/Henan/河南 shandong/SD/Shandong/山东 . . .
xizang/XZ/Xizang/西藏 . sichuan/SC/Sichuan/四川 chongqing/CQ/Chongqing/重庆 hubei/HB/Hubei/湖北 anhui/AH/Anhui/安徽 jiangsu/JS/Jiangsu/江苏 shanghai/SH/Shanghai/上海 .
. . yunnan/YN/Yunnan/云南 guizhou/GZ/Guizhou/贵州 hunan/HN/Hunan/湖南 jiangxi/JX/Jiangxi/江西 zhejiang/ZJ/Zhejiang/浙江 . .
. . . guangxi/GX/Guangxi/广西 guangdong/GD/Guangdong/广东 fujian/FJ/Fujian/福建 . TW/TW/Taiwan/台湾 .
. . . hainan/HI/Hainan/海南 MO/MO/Macao/澳门 HK/HK/Hong_Kong/香港 . . .`;

// Two capital letters are the code of ISO 3166-1, under which the graph keeps the place.
const idOf = (name: string): string => (/^[A-Z]{2}$/.test(name) ? `country:${name}` : `province:${name}`);

function tile(cell: string, column: number, row: number): Tile[] {
  const [name = "", code = "", en = "", zh = ""] = cell.split("/");
  return code ? [{ id: idOf(name), code, name: { en: en.replace("_", " "), zh }, column, row }] : [];
}

export const provinces: readonly Tile[] = ROWS.trim()
  .split("\n")
  .flatMap((line, row) => line.split(" ").flatMap((cell, column) => tile(cell, column, row)));
