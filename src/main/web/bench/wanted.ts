// What is matched, as the product understood it.
import { html } from "lit";
import { label } from "../base/labels";
import { count, say, type Text } from "../base/words";
import { dayText } from "../parts/days";
import { link, type Linked } from "../parts/records";
import { made } from "../parts/marks";
import { understood } from "../parts/understood";
import { words } from "./bench.words";
import type { Ranking, StoredDemand, StoredExpert } from "./fits";

const item = (name: Text, value: unknown): unknown => (value ? html`<li><span class="quiet">${say(name)}:</span> ${value}</li>` : "");
const each = (all: readonly unknown[]): unknown => (all.length ? all.map((one, i) => [i ? ", " : "", one]) : "");
const period = (from: string | null | undefined, until: string | null | undefined): string =>
  from || until ? `${from ? dayText(from, "DAY") : "…"} – ${until ? dayText(until, "DAY") : "…"}` : "";
const pay = (sum: string | null | undefined): string => (sum ? say(words.payValue, { n: count(Number(sum)) }) : "");
const levelled = (type: string, { level, node }: { readonly level?: string | null; readonly node: Linked }): unknown =>
  html`${link(node)}${level ? ` (${label(type, level)})` : ""}`;

export function wanted({ demand, expert, own }: Ranking): unknown {
  return demand ? ofDemand(demand) : expert ? ofExpert(expert) : own ? understood(own) : "";
}

const shown = (title: Text, record: Linked & { readonly synthetic: boolean }, about: string | null | undefined, items: unknown): unknown => html`
  <section class="understood" aria-label=${say(title)}><h2>${say(title)}</h2>
    <p>${link(record)} ${made(record.synthetic)}${about ? html`<span class="also">${about}</span>` : ""}</p><ul>${items}</ul></section>`;

function ofDemand(demand: StoredDemand): unknown {
  const { skills, languages, industries, place, mode, postedBy, requiredDegree, minYears } = demand;
  return html`${shown(words.understoodStored, demand, demand.description, [
    item(words.postedBy, postedBy && link(postedBy)),
    item(words.skills, each(skills.edges.map((skill) => html`${levelled("SkillLevel", skill)} <span class="quiet">${say(words.weight, { n: Math.round(100 * skill.weight) })}</span>`))),
    item(words.languages, each(languages.edges.map((language) => levelled("LanguageLevel", language)))),
    item(words.industry, each(industries.map(link))),
    item(words.place, place && link(place)),
    item(words.time, period(demand.startsOn, demand.endsOn)),
    item(words.mode, mode && label("EngagementMode", mode)),
    item(words.degree, requiredDegree && say(words.atLeast, { n: label("DegreeLevel", requiredDegree) })),
    item(words.years, minYears ? say(words.atLeast, { n: minYears }) : ""),
    item(words.pay, pay(demand.salaryOffered)),
  ])}${demand.open ? "" : html`<p class="told">${say(words.closed)}</p>`}`;
}

const ofExpert = (expert: StoredExpert): unknown => shown(words.offered, expert, expert.profile, [
  item(words.skills, each(expert.skills.edges.map((skill) => levelled("SkillLevel", skill)))),
  item(words.languages, each(expert.languages.edges.map((language) => levelled("LanguageLevel", language)))),
  item(words.industry, each(expert.industries.map(link))),
  item(words.place, expert.residence && link(expert.residence)),
  item(words.nationality, expert.nationality && link(expert.nationality)),
  item(words.time, period(expert.availableFrom, expert.availableTo)),
  item(words.mode, expert.modes?.map((mode) => label("EngagementMode", mode)).join(", ")),
  item(words.years, expert.yearsOfExperience ?? ""),
  item(words.pay, pay(expert.desiredSalary)),
]);
