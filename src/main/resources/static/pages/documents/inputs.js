// Fields that keep their values in an object, as cells of a table.
import { element, words } from "../page.js";
import { edit, links } from "./draft.js";
import { valuesOf } from "./kinds.js";

const FLAGS = [{ value: "true", en: "Yes", zh: "是" }, { value: "false", en: "No", zh: "否" }];

// Values of enums are there when the form is: `offers` waits for them.
const offered = new Map();
export const offers = (fields) =>
  Promise.all(fields.filter(({ type }) => type && !offered.has(type)).map(async ({ type }) => offered.set(type, await valuesOf(type))));

function chooseSeveral({ column, type, en, zh }, values, id, changed) {
  const chosen = () => links(values[column]);
  const boxes = (offered.get(type) ?? []).map((each) => {
    const box = element("input", { type: "checkbox", value: each.value });
    box.checked = chosen().includes(each.value);
    box.addEventListener("input", () => {
      const others = chosen().filter((value) => value !== each.value);
      values[column] = [...others, ...(box.checked ? [each.value] : [])].join("|");
      changed();
    });
    return element("label", {}, box, " ", words(each.en, each.zh));
  });
  const summary = element("summary", {}, words(en, zh), chosen().length ? ` (${chosen().length})` : "");
  return element("details", { id, ...(chosen().length ? { open: "" } : {}) }, summary, boxes);
}

function control({ type, only, flags, placeholder, inputmode }, id) {
  const options = flags ? FLAGS : type && offered.get(type)?.filter(({ value }) => !only || only.includes(value));
  if (!options) {
    return element("input", { id, ...(placeholder ? { placeholder } : {}), ...(inputmode ? { inputmode } : {}) });
  }
  const made = [{ value: "", en: "", zh: "" }, ...options].map((each) => element("option", { value: each.value }, each.en && `${each.zh} · ${each.en}`));
  return element("select", { id }, made);
}

export function inputFor(field, values, origin, changed) {
  const { column, en, zh, description, type, many, whole } = field;
  const id = `${origin}:${column}`;
  if (type && many) {
    return chooseSeveral(field, values, id, changed);
  }
  const input = control(field, id);
  input.value = values[column] ?? "";
  if (values[column] && input.value !== values[column]) {
    input.append(element("option", { value: values[column] }, values[column])); // what is no such value is told by the check
    input.value = values[column];
  }
  input.addEventListener(whole ? "change" : "input", () => {
    edit(() => (values[column] = input.value));
    changed();
  });
  return element("div", {}, element("label", { for: id, title: description ?? "" }, words(en, zh)), input);
}
