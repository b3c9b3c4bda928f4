// What the page shows to be printed: badges, a sign for each table, the day of each participant.
import { element, words } from "../page.js";
import { both, span } from "./event.js";

export const where = (place) => [both(place), place?.room ? words(`, room ${place.room}`, `，${place.room}室`) : []];

export function badges(event) {
  return element(
    "div",
    { class: "badges" },
    event.people.map(({ record, role }) =>
      element(
        "section",
        { class: "badge" },
        element("p", { class: "event" }, both(event.event), ` · ${event.event.on ?? ""}`),
        element("h2", {}, both(record)),
        element("p", { class: "also" }, words(record.zh, record.en)),
        element("p", { class: "role" }, event.label("ParticipantRole", role)),
      ),
    ),
  );
}

// Its last column is left out where it is empty: in most plans nobody interprets.
function plain(heads, rows) {
  const filled = rows.some((cells) => cells.at(-1).length) ? heads.length : heads.length - 1;
  const row = (name, cells, attributes) =>
    element(
      "tr",
      {},
      cells.slice(0, filled).map((each) => element(name, attributes, each)),
    );
  const table = element(
    "table",
    {},
    element("thead", {}, row("th", heads, { scope: "col" })),
    element(
      "tbody",
      {},
      rows.map((cells) => row("td", cells, {})),
    ),
  );
  return element("div", { class: "wide" }, table);
}

export function signs(event) {
  const heads = () => [
    words("Time", "时间"),
    words("Enterprise", "企业"),
    words("Expert", "专家"),
    words("Interpreter", "译员"),
  ];
  return event.places.map((place) =>
    element(
      "section",
      { class: "sheet" },
      element("h2", { class: "huge" }, both(place)),
      element(
        "p",
        { class: "also" },
        place.room ? [words(`Room ${place.room}`, `${place.room}室`), " · "] : [],
        both(event.event),
      ),
      plain(
        heads(),
        event.slots.flatMap((slot) => {
          const meeting = event.at(slot, place);
          return meeting
            ? [[span(slot), both(meeting.enterprise), both(meeting.expert), meeting.interpreter ?? ""]]
            : [];
        }),
      ),
    ),
  );
}

export function days(event, open, only) {
  return event.people
    .filter(({ record }) => !only || record.id === only)
    .map(({ record, role }) =>
      element(
        "section",
        { class: "sheet" },
        element("h2", {}, both(record)),
        element(
          "p",
          { class: "also" },
          event.label("ParticipantRole", role),
          " · ",
          both(event.event),
          ` · ${event.event.on ?? ""}`,
        ),
        plan(event, record.id),
      ),
    );
}

// The day of a participant, with the breaks of the event.
export function plan(event, participant) {
  const heads = [
    words("Time", "时间"),
    words("Where", "地点"),
    words("With", "会面对象"),
    words("About", "需求"),
    words("Interpreter", "译员"),
  ];
  const meetings = event
    .of(participant)
    .filter(({ slot }) => slot)
    .map((each) => {
      const slot = event.slot(each);
      return [
        slot.start,
        [
          span(slot),
          where(event.place(each)),
          both(event.other(each, participant)),
          both(each.demand),
          each.interpreter ?? "",
        ],
      ];
    });
  const breaks = event.breaks.map((each) => [each.start, [span(each), [], both(each), [], []]]);
  return plain(
    heads,
    [...meetings, ...breaks].sort(([one], [other]) => one.localeCompare(other)).map(([, cells]) => cells),
  );
}
