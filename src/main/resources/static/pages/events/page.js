import { element, speak, words } from "../page.js";
import { ask, Refused, save, signIn } from "../caller.js";
import { openMeeting, openParticipant, told } from "./dialog.js";
import { both, Event } from "./event.js";
import { VIEWS } from "./views.js";

const ROOT = "../";
const DOCUMENTS = ["event", "move", "absent", "pin", "checkin", "publish"];

// In files, so that they are among the stored documents.
const [EVENT, MOVE, ABSENT, PIN, CHECK_IN, PUBLISH] = await Promise.all(
  DOCUMENTS.map(async (name) => (await fetch(`${ROOT}pages/events/${name}.graphql`)).text()),
);
const CHANGES = { move: MOVE, absent: ABSENT, pin: PIN, checkIn: CHECK_IN };

const id = decodeURIComponent(location.pathname.split("/").at(-1));
const [main, message, about, tools, views] = ["main", "message", "about", "tools", "views"].map((each) =>
  document.getElementById(each),
);

let event;

// ---- the address says what is shown

const parameter = (name) => new URL(location).searchParams.get(name);
const view = () => (parameter("view") in VIEWS ? parameter("view") : "grid");

function go(changes) {
  const address = new URL(location);
  Object.entries(changes).forEach(([name, value]) =>
    value === null ? address.searchParams.delete(name) : address.searchParams.set(name, value),
  );
  history.pushState(null, "", address);
}

function show() {
  document.body.dataset.view = view();
  views.replaceChildren(...Object.entries(VIEWS).map(([name, { name: title }]) => tab(name, title())));
  main.replaceChildren(
    ...[VIEWS[view()].show(event, { meeting, participant }, parameter("participant"))].flat(Infinity),
  );
}

function tab(name, title) {
  const link = element("a", { href: `?view=${name}`, ...(name === view() && { "aria-current": "page" }) }, title);
  link.addEventListener("click", (click) => {
    click.preventDefault();
    go({ view: name, participant: null });
    show();
    views.querySelector("[aria-current]").focus();
  });
  return link;
}

// ---- what is above all views

function introduce() {
  const { event: record, stage } = event;
  document.querySelector("h1").replaceChildren(...(record ? both(record) : [id]));
  about.replaceChildren(
    ...[
      record?.on ?? "",
      record?.heldIn ? [" · ", both(record.heldIn)] : [],
      " · ",
      event.label("EventStage", stage),
      record?.synthetic ? [" · ", element("strong", { class: "synthetic" }, words("made up", "示例虚构"))] : [],
    ].flat(Infinity),
  );
}

const button = (title, act) => {
  const made = element("button", { type: "button" }, title);
  made.addEventListener("click", () => attempt(act));
  return made;
};

const download = (name) => attempt(() => save(`${location.pathname}/${name}`, document.documentElement.lang));

function offer() {
  const { plan, plans } = event;
  const query = plan ? `?plan=${plan.number}` : "";
  tools.replaceChildren(
    ...(plans?.length ? [choice(plans, plan)] : []),
    ...(plan?.state === "DRAFT" && event.can("publishPlan")
      ? [button(words("Publish this plan", "公布此方案"), publish)]
      : []),
    button(words("Print", "打印"), () => print()),
    ...(plan
      ? [
          button(words("Calendar", "日历文件"), () => download("calendar.ics")),
          button(words("Meetings as CSV", "会面 CSV"), () => download(`meetings.csv${query}`)),
        ]
      : []),
    ...(plans?.length
      ? [button(words("Not scheduled as CSV", "未安排 CSV"), () => download(`unscheduled.csv${query}`))]
      : []),
  );
}

function choice(plans, plan) {
  const select = element(
    "select",
    {},
    plans.map(({ number, kind, state }) => element("option", { value: number }, named(number, kind, state))),
  );
  select.value = plan.number;
  select.addEventListener("change", () => {
    go({ plan: select.value });
    load();
  });
  return element("label", {}, words("Plan", "方案"), " ", select);
}

// An option has one text: it is made anew when the language changes.
function named(number, kind, state) {
  const label = (type, value) => event.labels[type].find((each) => each.value === value)[document.documentElement.lang];
  return `${number} · ${label("PlanKind", kind)} · ${label("PlanState", state)}`;
}

// ---- what organisers change

const meeting = (one, cell) => openMeeting(event, one, cell, change);
const participant = (one, cell) =>
  openParticipant(event, one, cell, {
    change,
    download,
    dayPlan: (of) => (go({ view: "day", participant: of }), show()),
  });

async function change(kind, variables, outcome) {
  try {
    const { change: made } = await ask(ROOT, CHANGES[kind], variables);
    const shown = made.difference ? told(event, made, variables.dryRun) : [];
    outcome.replaceChildren(...shown);
    if (variables.dryRun) {
      return;
    }
    if (made.plan) {
      go({ plan: made.plan.number });
    }
    await load();
    const done = made.plan
      ? words(`Plan ${made.plan.number} has it.`, `见方案 ${made.plan.number}。`)
      : words("Done.", "已完成。");
    outcome.append(element("p", {}, done));
  } catch (failure) {
    outcome.replaceChildren(...explained(failure));
  }
}

async function publish() {
  await ask(ROOT, PUBLISH, { event: id, plan: event.plan.number });
  await load();
}

// ---- the request

const explained = (failure) =>
  failure instanceof Refused
    ? failure.errors.map(({ en, zh }) => element("p", {}, words(en, zh)))
    : words(
        `The API could not be reached; load the page again. (${failure.message})`,
        `无法访问 API，请重新加载页面。（${failure.message}）`,
      );

async function attempt(act) {
  try {
    message.replaceChildren();
    await act();
  } catch (failure) {
    message.replaceChildren(...explained(failure));
  }
}

// What was asked for before, as somebody else perhaps, is no longer shown.
let asked = 0;

const load = () =>
  attempt(async () => {
    const mine = ++asked;
    main.setAttribute("aria-busy", true);
    const data = await ask(ROOT, EVENT, { id, plan: parameter("plan") ? Number(parameter("plan")) : null });
    if (mine !== asked) {
      return;
    }
    main.removeAttribute("aria-busy");
    if (!data.matchmakingEvent) {
      event = undefined;
      [main, about, tools, views].forEach((each) => each.replaceChildren());
      message.replaceChildren(
        ...words(
          `There is no event ${id} that you may see. Organisers and those who take part see more.`,
          `没有您可查看的活动 ${id}。组织方和参加者可查看更多内容。`,
        ),
      );
      return;
    }
    event = new Event(data);
    introduce();
    offer();
    show();
    if (!event.plan) {
      message.replaceChildren(
        ...words(
          "You see no plan: none is published, or you do not take part.",
          "您看不到任何方案：尚未公布，或您未参加此活动。",
        ),
      );
    }
  });

addEventListener("popstate", load);
speak({ en: "Talent Graph: matchmaking event", zh: "人才图谱：对接活动" }, () => event && offer());
await signIn(ROOT, document.getElementById("caller"), () => (go({ plan: null }), load()));
await load();
