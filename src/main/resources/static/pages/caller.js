// Who asks: a role of this run, where the application runs from sources on this machine, or a key or token that the reader enters.
import { element, words } from "./page.js";

const KEPT = "talent-graph-caller"; // for this tab only

let own = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");

export function headers() {
  if (own.token) {
    return { Authorization: `Bearer ${own.token}` };
  }
  return own.key ? { "X-API-Key": own.key } : {};
}

function keep(next, changed) {
  own = next;
  sessionStorage.setItem(KEPT, JSON.stringify(own));
  changed();
}

// Tokens are three parts with points between; keys are not.
const credentials = (text) => (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? { token: text } : { key: text });

export class Refused extends Error {
  constructor(errors) {
    super(errors[0].message);
    this.errors = errors.map((error) => error.extensions?.message ?? { en: error.message, zh: error.message });
  }
}

export async function ask(root, query, variables) {
  const response = await fetch(`${root}graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers() },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Refused(errors);
  }
  return data;
}

// A file that only this caller may have, so no plain link leads to it.
export async function save(address, language) {
  const response = await fetch(address, { headers: { "Accept-Language": language, ...headers() } });
  if (!response.ok) {
    throw new Refused((await response.json()).errors);
  }
  const link = element("a", {
    href: URL.createObjectURL(await response.blob()),
    download: address.split(/[/?]/).at(address.includes("?") ? -2 : -1),
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

// Shows the choice of a role, or a field for a key.
export async function signIn(root, place, changed) {
  const tokens = await (await fetch(`${root}graphiql/tokens`)).json();
  if (Object.keys(tokens).length === 0) {
    place.append(field(changed));
    return;
  }
  if (own.role && own.token !== tokens[own.role]) {
    keep({ role: own.role, token: tokens[own.role] }, () => {}); // of an earlier run
  }
  const query = `{ enumValues(type: "Role") { value en: label(in: EN) zh: label(in: ZH) } }`;
  const { enumValues } = await ask(root, query);
  const select = element("select", {});
  const speak = () =>
    [...select.options].forEach((option, i) => (option.textContent = enumValues[i][document.documentElement.lang]));
  select.append(...enumValues.map(({ value }) => element("option", { value })));
  speak();
  new MutationObserver(speak).observe(document.documentElement, { attributeFilter: ["lang"] });
  select.value = own.role ?? "GUEST";
  select.addEventListener("change", () => keep({ role: select.value, token: tokens[select.value] }, changed));
  place.append(element("label", {}, words("Role", "角色"), " ", select));
}

function field(changed) {
  const input = element("input", { type: "password", autocomplete: "off", size: 12 });
  const form = element(
    "form",
    {},
    element("label", {}, words("Key or token", "密钥或令牌"), " ", input),
    " ",
    element("button", {}, words("Use", "使用")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(input.value ? credentials(input.value.trim()) : {}, changed);
    input.value = "";
  });
  return form;
}
