// The drafts that editors keep for one another on the server.
import { element, words } from "../page.js";
import { ask } from "../caller.js";
import { draft, replace, takeAway } from "./draft.js";
import { button } from "./texts.js";

const MAY = "{ me { mutations } }";
const ALL = "{ documentDrafts { key version keptBy keptAt } }";
const CONTENTS = "{ documentDrafts { key version content } }";
const KEEP = "mutation ($key: ID!, $content: JSON!, $version: Int!) { keepDocumentDraft(key: $key, content: $content, ifVersion: $version) { key version } }";
const REMOVE = "mutation ($key: ID!, $version: Int!) { removeDocumentDraft(key: $key, ifVersion: $version) { content } }";

const place = document.querySelector("#shared");
let steps = {};

const run = (act) => () => act().then(show).catch(steps.fail);

// Of the same key, the version that this draft came from; of another, it is new.
async function keepHere() {
  const key = draft.document.key || "document";
  const version = draft.shared?.key === key ? draft.shared.version : 0;
  const { keepDocumentDraft } = await ask("", KEEP, { key, version, content: { ...draft, shared: null } });
  draft.shared = keepDocumentDraft;
  steps.kept();
}

async function open(key) {
  const { documentDrafts } = await ask("", CONTENTS);
  const found = documentDrafts.find((each) => each.key === key);
  if (found) {
    steps.taken(() => replace({ ...found.content, shared: { key, version: found.version } }));
  }
}

async function remove({ key, version }) {
  const { removeDocumentDraft } = await ask("", REMOVE, { key, version });
  takeAway(() => {}, removeDocumentDraft.content); // it can be brought back into this browser
  draft.shared = draft.shared?.key === key ? null : draft.shared;
  steps.kept();
}

const when = (time, language) => new Date(time).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });

function row(each) {
  const { key, version, keptBy, keptAt } = each;
  const isThis = draft.shared?.key === key && draft.shared.version === version;
  return element(
    "li", {}, element("code", {}, key), " ",
    words(`version ${version}, kept by ${keptBy}, ${when(keptAt, "en")}`, `第 ${version} 版，${keptBy} 保存于 ${when(keptAt, "zh")}`), " ",
    isThis ? words("(open here)", "（当前打开）") : button("Open", "打开", run(() => open(key))), " ",
    button("Remove from the server", "从服务器删除", run(() => remove(each))),
  );
}

// Nothing for those who may not keep any.
async function show() {
  const { me } = await ask("", MAY);
  const { documentDrafts } = me?.mutations?.includes("keepDocumentDraft") ? await ask("", ALL) : { documentDrafts: null };
  place.hidden = !documentDrafts;
  place.querySelector("ul").replaceChildren(...(documentDrafts ?? []).map(row));
  place.querySelector("p").replaceChildren(button("Keep this draft for all editors", "为所有编辑保存此草稿", run(keepHere)));
}

export function shared(given) {
  steps = given;
  return show().catch(steps.fail);
}
