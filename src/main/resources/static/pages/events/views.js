// What the page shows of an event, one function a view.
import { element, words } from "../page.js";
import { both, day, span, time } from "./event.js";
import { grid } from "./grid.js";
import { badges, days, signs, where } from "./prints.js";

export const VIEWS = {
  grid: { name: words.bind(null, "Timetable", "日程表"), show: timetable },
  participants: { name: words.bind(null, "Participants", "参加者"), show: participants },
  unscheduled: { name: words.bind(null, "Not scheduled", "未安排"), show: unscheduled },
  badges: { name: words.bind(null, "Badges", "胸牌"), show: badges },
  signs: { name: words.bind(null, "Table signs", "桌牌"), show: signs },
  day: { name: words.bind(null, "Day plans", "个人日程"), show: days },
};

const none = (en, zh) => element("p", { class: "none" }, words(en, zh));

const heading = (session, slots) => [both(session), ` · ${day(slots[0].start)} · ${session.zone}`];

function timetable(event, open) {
  if (event.meetings.length && !event.meetings.some(({ slot }) => slot)) {
    return none(
      "This plan is a pairing: it says who meets whom, and not yet when and where.",
      "此方案为配对：确定了谁与谁会面，尚未安排时间和地点。",
    );
  }
  return event.sessions.map((session) => {
    const slots = event.slots.filter((each) => each.session === session.id);
    return slots.length ? inSession(event, session, slots, open) : [];
  });
}

function inSession(event, session, slots, open) {
  // All tables are of use to those only who can move meetings there.
  const places = event.plans
    ? event.places
    : event.places.filter((place) => slots.some((slot) => event.at(slot, place)));
  if (!places.length) {
    return [];
  }
  const rows = places.map((place) => [
    { content: where(place) },
    ...slots.map((slot) => met(event.at(slot, place), slot, place, open)),
  ]);
  const heads = [words("Place", "地点"), ...slots.map((slot) => element("time", { datetime: slot.start }, span(slot)))];
  return element("div", { class: "scrolls" }, grid(heading(session, slots), heads, rows, "timetable"));
}

function met(meeting, slot, place, open) {
  if (!meeting) {
    return { content: [], kind: place.closed.includes(slot.id) ? "closed" : "free" };
  }
  return {
    label: time(slot.start),
    content: [
      element("span", { class: "side" }, both(meeting.enterprise)),
      element("span", { class: "side" }, both(meeting.expert)),
      meeting.must ? element("span", { class: "mark" }, words("must", "必须")) : [],
      meeting.pinned ? element("span", { class: "mark" }, words("pinned", "已固定")) : [],
    ],
    opens: (cell) => open.meeting(meeting, cell),
  };
}

function participants(event, open) {
  if (!event.people.length) {
    return none("You see no participants.", "您看不到任何参加者。");
  }
  const heads = [
    words("Participant", "参加者"),
    words("Takes part as", "身份"),
    words("Meetings", "会面"),
    words("When, where and with whom", "时间、地点和对象"),
  ];
  const rows = event.people.map((one) => {
    const own = event.of(one.record.id);
    const short = own.length < one.least ? "short" : "";
    return [
      { content: both(one.record), opens: (cell) => open.participant(one, cell) },
      { content: event.label("ParticipantRole", one.role) },
      {
        content: words(`${own.length} (${one.least} to ${one.most})`, `${own.length}（${one.least}至${one.most}）`),
        kind: short,
      },
      {
        content: element(
          "ul",
          {},
          own.map((each) => line(event, each, one.record.id)),
        ),
      },
    ];
  });
  return grid(words("Participants and their meetings", "参加者及其会面"), heads, rows, "list");
}

function line(event, meeting, participant) {
  const slot = event.slot(meeting);
  return element(
    "li",
    {},
    slot ? `${time(slot.start)} ` : [],
    both(event.place(meeting)),
    " · ",
    both(event.other(meeting, participant)),
  );
}

function unscheduled(event) {
  if (!event.plan || event.plan.unscheduled === null) {
    return none("Only organisers see what is not scheduled.", "仅组织方可查看未安排的会面。");
  }
  if (!event.unscheduled.length) {
    return none("Every meeting of this plan is scheduled.", "此方案的会面均已安排。");
  }
  const heads = [words("Enterprise", "企业"), words("Expert", "专家"), words("Demand", "需求"), words("Why", "原因")];
  const rows = event.unscheduled.map(({ meeting, reason, ...explained }) => [
    { content: both(meeting.enterprise) },
    { content: both(meeting.expert) },
    { content: both(meeting.demand) },
    { content: [element("strong", {}, event.label("UnscheduledReason", reason)), " ", both(explained)] },
  ]);
  return grid(words("Meetings that are not scheduled, and why", "未安排的会面及其原因"), heads, rows, "list");
}
