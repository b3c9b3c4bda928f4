// What XML of any kind needs.

// Characters that XML 1.0 has not, even escaped.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

/** A value within a text or within the quotes of an attribute. */
export const escaped = (value: unknown): string =>
  String(value).replace(FORBIDDEN, "").replace(/[&<>"'\n\r\t]/g, (each) => ENTITIES[each]!);

/** An element with attributes in order; what it holds is XML already. */
export function element(name: string, attributes: Readonly<Record<string, unknown>>, ...content: readonly string[]): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  return content.length ? `<${name}${told}>${content.join("")}</${name}>\n` : `<${name}${told}/>\n`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
