import { element, speak, words } from "../page.js";
import { ask, Refused, signIn } from "../caller.js";
import { refresh } from "./choose.js";
import { bringBack, canBringBack, discard, draft, isEmpty, keep, replace, settle, takeAway } from "./draft.js";
import { folder, opened } from "./folder.js";
import { inputFor, offers } from "./inputs.js";
import { loadKinds } from "./kinds.js";
import { passageForms, prepare } from "./passages.js";
import { shown } from "./preview.js";
import { forget } from "./records.js";
import { shared } from "./shared.js";
import { point, send } from "./sending.js";
import { button, earlier, textOf } from "./texts.js";
import { packed, unpacked } from "./zip.js";

const WAIT = 600; // milliseconds after the last key until the folder is checked
const [message, checked, preview] = ["message", "checked", "preview"].map((id) => document.getElementById(id));
const place = (selector) => document.querySelector(selector);
let timer;
let asked = 0;
let found = null; // what the last answer found

const text = (column, en, zh, more = {}) => ({ column, en, zh, ...more });
const DOCUMENT = [
  text("key", "Key, such as sample-measures-2026", "代号，例如 sample-measures-2026"),
  text("language", "Language of the text", "正文语种", { type: "Language" }),
  text("name.zh", "Short title in Chinese", "简称（中文）"), text("name.en", "Short title in English", "简称（英文）"),
  text("title.zh", "Title in Chinese, where it is longer", "全称（中文，如不同）"), text("title.en", "Title in English, where it is longer", "全称（英文，如不同）"),
  text("publisher.zh", "Publisher in Chinese", "发布者（中文）"), text("publisher.en", "Publisher in English", "发布者（英文）"),
  text("date", "Date", "日期", { placeholder: "2026-07-01" }), text("datePrecision", "Precision of the date", "日期精度", { type: "DatePrecision" }),
  text("synthetic", "Made up?", "是否虚构", { flags: true }),
];

function fail(failure) {
  const errors = failure instanceof Refused ? failure.errors : [{ en: failure.message, zh: failure.message }];
  message.replaceChildren(...errors.map((error) => element("p", {}, words(error.en, error.zh))));
}

function tell(answer) {
  found = answer;
  point(answer, checked);
}

async function check() {
  const number = ++asked;
  try {
    const answer = await send("check=true");
    if (number === asked) {
      message.replaceChildren();
      tell(answer);
    }
  } catch (failure) {
    fail(failure);
  }
}

const store = () =>
  place("#kept").replaceChildren(
    ...(keep()
      ? []
      : words(
          "The draft is too large for this browser to keep. Save the folder before you leave the page.",
          "草稿过大，本浏览器无法保存。离开本页前请保存文件夹。",
        )),
  );

function changed() {
  store();
  refresh();
  clearTimeout(timer);
  timer = setTimeout(check, WAIT);
}

// Takes something away; until the next time it can be brought back.
function taken(step) {
  takeAway(step);
  changed();
  render();
}

function offerBack() {
  const back = () => { bringBack(); changed(); render(); };
  place("#undone").replaceChildren(...(canBringBack() ? [button("Bring back what was taken away last", "恢复上次删除的内容", back)] : []));
}

async function step(parameters, then) {
  clearTimeout(timer);
  asked++;
  preview.replaceChildren();
  checked.replaceChildren(...words("Please wait", "请稍候"));
  try {
    const answer = await send(parameters);
    message.replaceChildren();
    tell(answer);
    then?.(answer);
    preview.replaceChildren(...(await shown(answer)));
    preview.tabIndex = 0; // it may be wider than the page
  } catch (failure) {
    checked.replaceChildren();
    fail(failure);
  }
}

const tryIt = () => step("dryRun=true");
const publish = () =>
  step(`message=${encodeURIComponent(draft.document["name.en"] ?? "")}`, ({ problems, change }) => {
    if (!problems.length) {
      draft.change = change ?? draft.change;
      settle();
      forget();
      store();
      render();
      checked.replaceChildren(...words(`Published as change ${draft.change}`, `已发布，更改编号 ${draft.change}`));
    }
  });

async function undo() {
  try {
    await ask("", "mutation ($change: Int!) { undo(change: $change) { change } }", { change: draft.change });
    draft.change = null;
    forget();
    store();
    steps();
    preview.replaceChildren();
    checked.replaceChildren(...words("Taken back", "已撤销"));
  } catch (failure) {
    fail(failure);
  }
}

function save() {
  const link = element("a", { href: URL.createObjectURL(packed(folder().files)), download: `${draft.document.key || "document"}.zip` });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function open({ target }) {
  try {
    const [file] = target.files;
    const files = file.name.endsWith(".json") ? JSON.parse(await file.text()) : await unpacked(await file.arrayBuffer());
    const made = opened(files);
    message.replaceChildren();
    (isEmpty() ? (put) => put() : takeAway)(() => replace(made));
    changed();
    render();
  } catch {
    fail(new Refused([{ message: "", extensions: { message: { en: "This is no packed folder of a document, with a source.txt in UTF-8.", zh: "这不是文件的压缩文件夹：其中须有 UTF-8 编码的 source.txt。" } } }]));
  }
  target.value = "";
}

function steps() {
  const file = element("input", { type: "file", id: "file-folder", accept: ".zip,.json,application/zip" });
  file.addEventListener("change", open);
  place("#outcome .steps").replaceChildren(
    button("Try", "试运行", tryIt), " ",
    button("Publish", "发布", publish), " ",
    button("Undo", "撤销发布", undo, draft.change ? {} : { disabled: "" }), " ",
    button("Save the folder", "保存文件夹", save), " ",
    button("Discard the draft", "丢弃草稿", () => taken(discard)),
  );
  place("#folder").replaceChildren(element("label", { for: "file-folder" }, words("Open a folder that was saved, or any other", "打开已保存的或其他文件夹")), file);
}

let drawing = 0;
async function draw() {
  const number = ++drawing;
  const before = found;
  await prepare();
  if (number === drawing) {
    const focused = place("#facts :focus");
    focused?.blur(); // what is typed there is kept
    place("#facts .passages").replaceChildren(...passageForms({ made: changed, drawn: () => { changed(); facts(); }, taken }));
    document.getElementById(focused?.id)?.focus();
    if (found !== before) {
      point(found, checked); // it was told at the fields that stood there until now
    }
  }
}
const facts = () => draw().catch(fail);

// What the language of the document, and whether it is made up, change elsewhere.
function aboutChanged() {
  changed();
  const about = `${draft.document.language} ${draft.document.synthetic}`;
  if (about !== place("#document").dataset.about) {
    place("#document").dataset.about = about;
    texts();
    facts();
  }
}

function texts() {
  const again = () => { changed(); render(); };
  const isEnglish = draft.document.language === "EN";
  place("#texts .both").replaceChildren(textOf("zh", again), ...(isEnglish ? [] : [textOf("en", again)]));
  place("#texts .earlier").replaceChildren(earlier(changed));
}

function render() {
  place("#document .fields").replaceChildren(...DOCUMENT.map((each) => inputFor(each, draft.document, "document", aboutChanged)));
  place("#document").dataset.about = `${draft.document.language} ${draft.document.synthetic}`;
  texts();
  steps();
  offerBack();
  return facts();
}

async function load() {
  message.replaceChildren();
  try {
    await loadKinds();
    await offers(DOCUMENT);
  } catch (failure) {
    fail(failure);
  }
  await render();
}

speak({ en: "Talent Graph: a document", zh: "人才图谱：新文件" }, () => {});
const drafts = () => shared({ kept: () => { store(); offerBack(); }, taken, fail });
await signIn("", document.getElementById("caller"), () => { forget(); drafts(); return draft.zh && check(); });
await Promise.all([load(), drafts()]);
document.documentElement.dataset.ready = "true";
