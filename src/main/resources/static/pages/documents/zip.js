// A folder as one file: packs texts without compression, and unpacks what other programs have packed.

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const UTF_8 = 0x0800;
const ENDING = 22; // bytes of the last record, without a comment
const UNDATED = 0x0021; // 1 January 1980

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

const checksum = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ REMAINDERS[(sum ^ byte) & 255], -1) >>> 0;

// Numbers as [value, bytes], little end first.
function record(...numbers) {
  const bytes = [];
  numbers.forEach(([value, length]) => {
    for (let i = 0; i < length; i++) {
      bytes.push((value >>> (8 * i)) & 255);
    }
  });
  return Uint8Array.from(bytes);
}

export function packed(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const content = new TextEncoder().encode(text);
    const about = [[20, 2], [UTF_8, 2], [0, 2], [0, 2], [UNDATED, 2], [checksum(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]];
    const head = record([LOCAL, 4], ...about);
    parts.push(head, name, content);
    directory.push(record([CENTRAL, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    at += head.length + name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = directory.length / 2;
  const end = record([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Texts by their paths in the folder of source.txt; throws where it is no such folder.
export async function unpacked(buffer) {
  const bytes = new Uint8Array(buffer);
  const view = new DataView(buffer);
  let end = bytes.length - ENDING;
  while (view.getUint32(end, true) !== END) {
    end--;
  }
  const files = {};
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [size, from] = [20, 42].map((offset) => view.getUint32(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const content = bytes.slice(start, start + size);
    if (/\.(txt|csv)$/.test(path) && !path.startsWith("__MACOSX/")) {
      const text = view.getUint16(at + 10, true) ? await inflated(content) : content;
      files[path] = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text);
    }
    at += 46 + length + extra + comment;
  }
  const above = Object.keys(files).find((path) => /(^|\/)source\.txt$/.test(path)).slice(0, -"source.txt".length);
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => path.startsWith(above)).map(([path, text]) => [path.slice(above.length), text]));
}
