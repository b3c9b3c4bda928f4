// The tables of a folder, which are CSV, as texts and as rows.

const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export function written(rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  if (!rows.length) {
    return "";
  }
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  return lines.map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

function lines(text) {
  const all = [];
  let row = [];
  let value = "";
  let quoted = false;
  const end = () => {
    row.push(value);
    value = "";
  };
  const close = () => {
    end();
    all.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted && letter === '"' && text[i + 1] === '"') {
      value += letter;
      i++;
    } else if (letter === '"') {
      quoted = !quoted;
    } else if (quoted) {
      value += letter;
    } else if (letter === ",") {
      end();
    } else if (letter === "\n") {
      close();
    } else if (letter !== "\r") {
      value += letter;
    }
  }
  if (value || row.length) {
    close();
  }
  return all.filter((each) => each.some(Boolean));
}

// Rows by columns, without cells that are empty.
export function read(text = "") {
  const [columns = [], ...rows] = lines(text.replace(/^\uFEFF/, ""));
  return rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column.trim(), cells[i] ?? ""]).filter(([, value]) => value)));
}
