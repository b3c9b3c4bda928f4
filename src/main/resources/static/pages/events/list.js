import { element, speak, words } from "../page.js";
import { ask, Refused, signIn } from "../caller.js";

const EVENTS = await (await fetch("pages/events/events.graphql")).text();
const [list, message] = ["events", "message"].map((each) => document.getElementById(each));
const both = (named) => words(named.en, named.zh);

function item({ id, stage, event }, stages) {
  return element(
    "li",
    {},
    element("a", { href: `events/${encodeURIComponent(id)}` }, event ? both(event) : id),
    ` · ${event?.on ?? ""} · `,
    event?.heldIn ? [both(event.heldIn), " · "] : [],
    both(stages.find(({ value }) => value === stage)),
    event?.synthetic ? [" · ", element("strong", { class: "synthetic" }, words("made up", "示例虚构"))] : [],
  );
}

async function load() {
  message.replaceChildren();
  try {
    const { matchmakingEvents: events, EventStage: stages } = await ask("", EVENTS);
    list.replaceChildren(...events.map((each) => item(each, stages)));
    if (!events.length) {
      message.replaceChildren(...words("There is no event that you may see.", "没有您可查看的活动。"));
    }
  } catch (failure) {
    const errors = failure instanceof Refused ? failure.errors : [{ en: failure.message, zh: failure.message }];
    message.replaceChildren(...errors.map((error) => element("p", {}, both(error))));
  }
}

speak({ en: "Talent Graph: matchmaking events", zh: "人才图谱：对接活动" }, () => {});
await signIn("", document.getElementById("caller"), load);
await load();
