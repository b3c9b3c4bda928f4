// Tables that one moves through by arrow keys; Enter opens what a cell holds.
import { element } from "../page.js";

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

// rows: lists of { content, label, opens, kind }, of which the first heads its row.
export function grid(caption, heads, rows, kind) {
  const head = element(
    "tr",
    { role: "row" },
    heads.map((each) => element("th", { role: "columnheader", scope: "col" }, each)),
  );
  const body = element(
    "tbody",
    { role: "rowgroup" },
    rows.map((cells) => element("tr", { role: "row" }, cells.map(cell))),
  );
  const table = element(
    "table",
    { role: "grid", class: kind },
    element("caption", {}, caption),
    element("thead", { role: "rowgroup" }, head),
    body,
  );
  table.querySelector("tbody th")?.setAttribute("tabindex", 0);
  table.addEventListener("keydown", (event) => press(event, body));
  table.addEventListener("focusin", ({ target }) => {
    const focused = target.closest("[role=gridcell], [role=rowheader]");
    if (focused) {
      body.querySelectorAll("[tabindex='0']").forEach((each) => each.setAttribute("tabindex", -1));
      focused.setAttribute("tabindex", 0);
    }
  });
  return table;
}

function cell({ content, label, opens, kind = "" }, column) {
  const first = column === 0;
  const made = element(
    first ? "th" : "td",
    {
      role: first ? "rowheader" : "gridcell",
      tabindex: -1,
      class: `${kind} ${opens ? "opens" : ""}`.trim(),
      ...(first && { scope: "row" }),
    },
    label ? element("span", { class: "label", "aria-hidden": "true" }, label) : [],
    content,
  );
  if (opens) {
    made.addEventListener("click", () => opens(made));
  }
  return made;
}

function press(event, body) {
  const rows = [...body.rows]
    .map((row) => [...row.cells].filter((each) => each.checkVisibility()))
    .filter((row) => row.length);
  const row = rows.findIndex((cells) => cells.includes(event.target));
  if (row < 0) {
    return;
  }
  const column = rows[row].indexOf(event.target);
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    event.target.click();
  } else if (event.key === "Home" || event.key === "End") {
    event.preventDefault();
    rows[row].at(event.key === "Home" ? 0 : -1).focus();
  } else if (MOVES[event.key]) {
    event.preventDefault();
    const [down, right] = MOVES[event.key];
    const cells = rows[Math.min(Math.max(row + down, 0), rows.length - 1)];
    cells[Math.min(Math.max(column + right, 0), cells.length - 1)].focus();
  }
}
