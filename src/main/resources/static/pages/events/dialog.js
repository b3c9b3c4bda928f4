// What a cell opens: a meeting or a participant, and what its organisers can change there.
import { element, words } from "../page.js";
import { both, day, span, time } from "./event.js";
import { plan } from "./prints.js";

const dialog = document.querySelector("dialog");

function show(title, opener, ...content) {
  const close = element("button", { type: "button", class: "close" }, words("Close", "关闭"));
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(element("h2", { id: "dialog-title" }, title), ...content.flat(Infinity), close);
  dialog.onclose = () => opener.isConnected && opener.focus();
  dialog.showModal();
}

const facts = (pairs) =>
  element(
    "dl",
    {},
    pairs
      .filter(([, value]) => value.length)
      .map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );

const button = (title, act) => {
  const made = element("button", { type: "button" }, title);
  made.addEventListener("click", act);
  return made;
};

const moment = (event, meeting) => {
  const slot = event.slot(meeting);
  return slot ? [`${day(slot.start)} ${span(slot)} `, both(event.place(meeting))] : [];
};

export function openMeeting(event, meeting, opener, change) {
  const pairs = [
    [words("When and where", "时间和地点"), moment(event, meeting)],
    [words("Demand", "需求"), both(meeting.demand)],
    [words("Score", "分值"), meeting.score ? String(meeting.score) : []],
    [words("Interpreter", "译员"), meeting.interpreter ?? []],
    [words("Somebody needs it", "有一方必须会面"), meeting.must ? words("yes", "是") : []],
  ];
  const title = [both(meeting.enterprise), " · ", both(meeting.expert)];
  const outcome = element("div", { class: "outcome", role: "status" });
  show(title, opener, facts(pairs), actions(event, meeting, outcome, change), outcome);
}

function actions(event, meeting, outcome, change) {
  const of = { event: event.id, plan: event.plan.number };
  const made = [];
  if (event.can("moveMeeting")) {
    made.push(
      moving(event, meeting, (variables, dryRun) =>
        change("move", { ...of, meeting: meeting.id, ...variables, dryRun }, outcome),
      ),
    );
  }
  if (event.can("pinMeeting")) {
    const title = meeting.pinned ? words("Unpin", "取消固定") : words("Pin it here", "固定在此");
    made.push(button(title, () => change("pin", { ...of, meeting: meeting.id, pinned: !meeting.pinned }, outcome)));
  }
  return made;
}

// An option has one text: that of the language in which the dialog was opened.
const option = (value, named, suffix = "") =>
  element("option", { value }, `${typeof named === "string" ? named : named[document.documentElement.lang]}${suffix}`);

function moving(event, meeting, move) {
  const slots = element(
    "select",
    { id: "slot" },
    event.slots.map((each) => option(each.id, `${day(each.start)} ${span(each)}`)),
  );
  const places = element(
    "select",
    { id: "place" },
    option("", { en: "any that is free", zh: "任何空闲地点" }),
    event.places.map((each) => option(each.id, each)),
  );
  slots.value = meeting.slot?.id ?? event.slots[0].id;
  const chosen = () => ({ slot: slots.value, place: places.value || null });
  return element(
    "fieldset",
    {},
    element("legend", {}, words("Move it", "调整")),
    element("label", {}, words("to", "至"), " ", slots),
    element("label", {}, words("at", "地点"), " ", places),
    button(words("What would change?", "会有什么变化？"), () => move(chosen(), true)),
    button(words("Move", "移动"), () => move(chosen(), false)),
  );
}

export function openParticipant(event, participant, opener, { change, download, dayPlan }) {
  const id = participant.record.id;
  const outcome = element("div", { class: "outcome", role: "status" });
  const pairs = [
    [words("Takes part as", "身份"), event.label("ParticipantRole", participant.role)],
    [
      words("Not there", "不在场"),
      participant.absent.map((each) => time(event.slots.find(({ id }) => id === each).start)).join(", "),
    ],
    [words("Checked in", "签到"), participant.checkedIn ? time(participant.checkedIn) : []],
  ];
  const made = [
    button(words("Day plan", "个人日程"), () => (dialog.close(), dayPlan(id))),
    button(words("Calendar", "日历文件"), () => download(`participants/${encodeURIComponent(id)}/calendar.ics`)),
  ];
  if (event.can("checkIn") && !participant.checkedIn) {
    made.push(
      button(words("Check in", "签到"), () => change("checkIn", { event: event.id, participant: id }, outcome)),
    );
  }
  if (event.can("reportAbsence")) {
    const absent = (dryRun) =>
      change("absent", { event: event.id, plan: event.plan.number, participant: id, dryRun }, outcome);
    made.push(
      button(words("What if absent?", "如果缺席？"), () => absent(true)),
      button(words("Report absence", "报告缺席"), () => absent(false)),
    );
  }
  show(both(participant.record), opener, facts(pairs), plan(event, id), made, outcome);
}

// What a change means, before it is made or after.
export function told(event, { consequences = [], difference }, dryRun) {
  const { moved, dropped, added } = difference;
  const sides = (meeting) => [both(meeting.enterprise), " · ", both(meeting.expert)];
  const lines = [
    ...moved.map(({ from, to }) => [sides(to), ": ", moment(event, from), " → ", moment(event, to)]),
    ...dropped.map((each) => [words("no longer held: ", "不再举行："), sides(each)]),
    ...added.map((each) => [words("also held: ", "新增："), sides(each), " ", moment(event, each)]),
    ...consequences.map(both),
  ];
  const title = dryRun
    ? words("This would change:", "将会发生以下变化：")
    : words("This has changed:", "已发生以下变化：");
  return lines.length
    ? [
        element("p", {}, title),
        element(
          "ul",
          {},
          lines.map((each) => element("li", {}, each)),
        ),
      ]
    : [element("p", {}, words("Nothing would change.", "不会有变化。"))];
}
