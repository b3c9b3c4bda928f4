// Sends the folder of the draft, and shows at each field what is found there.
import { element, words } from "../page.js";
import { headers, Refused } from "../caller.js";
import { folder } from "./folder.js";

export async function send(parameters) {
  const { files, origins } = folder();
  const response = await fetch(`imports/document?${parameters}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers() },
    body: JSON.stringify(files),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Refused(answer.errors);
  }
  return { ...answer, origins };
}

// What has no field stands above the buttons.
function tell({ file, row, column, message }, kind, origins, apart) {
  const origin = origins[file]?.[row - 2];
  const field = document.getElementById(`${origin}:${column}`) ?? document.getElementById(`${origin}`);
  const told = element("span", { class: kind }, words(message.en, message.zh));
  field?.closest("details")?.setAttribute("open", "");
  if (!field?.matches("input, select, textarea")) {
    (field ?? apart).append(told);
    return;
  }
  if (kind === "problem") {
    field.setAttribute("aria-invalid", "true");
  }
  told.id = `${field.id}-told`;
  field.setAttribute("aria-describedby", told.id);
  field.after(told);
}

const many = (n, one, more) => (n === 1 ? `1 ${one}` : `${n} ${more}`);

export function point({ problems, warnings, origins }, checked) {
  document.querySelectorAll("main .problem, main .warning").forEach((each) => each.remove());
  document.querySelectorAll("main [aria-describedby$='-told']").forEach((each) => ["aria-invalid", "aria-describedby"].forEach((name) => each.removeAttribute(name)));
  const [wrong, again] = [problems.length, warnings.length];
  const en = [wrong ? `${many(wrong, "thing", "things")} to correct` : "Nothing to correct", ...(again ? [`${many(again, "thing", "things")} to look at again`] : [])];
  const zh = [wrong ? `${wrong} 处待更正` : "没有待更正之处", ...(again ? [`${again} 处请再核对`] : [])];
  checked.replaceChildren(...words(en.join("; "), zh.join("；")));
  warnings.forEach((each) => tell(each, "warning", origins, checked));
  problems.forEach((each) => tell(each, "problem", origins, checked));
}
