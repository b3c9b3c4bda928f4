// The ranking: each match with its score, and the criteria that add up to it.
import { html } from "lit";
import { changed, go, to } from "../base/address";
import { label } from "../base/labels";
import { say } from "../base/words";
import { link, starred } from "../parts/records";
import { COMPARED, type Asked } from "./asked";
import { percent, points, stacked, steps } from "./bars";
import { words } from "./bench.words";
import { found, type Fit } from "./fits";

/** Matches in their order; the first is open where the address opens none. */
export const ranked = (fits: readonly Fit[], asked: Asked, open: string | undefined): unknown =>
  html`<ol class="fits">${fits.map((fit, i) => row(fit, asked, open ? open === found(fit, asked.side).key : i === 0))}</ol>`;

function row(fit: Fit, asked: Asked, open: boolean): unknown {
  const record = found(fit, asked.side);
  const { key } = record;
  const toggle = (event: Event): void => {
    event.preventDefault();
    go(changed({ open: open ? "none" : key }), true);
  };
  return html`<li>
    <p class="head"><span class="name">${starred(record)}</span>
      <strong class="number">${say(words.points, { n: points(fit.score) })}</strong></p>
    ${stacked(fit.criteria)}
    <p class="more"><span class="quiet">${say(words.both, { demand: percent(fit.forDemand), expert: percent(fit.forExpert) })}</span>
      ${compares(asked, fit)}
      <a href=${to("bench", { id: key })}>${say(asked.side === "demand" ? words.otherWay : words.otherWayDemand)}</a></p>
    ${(fit.obstacles ?? []).map(({ reason }) => html`<p class="told">${reason}</p>`)}
    <details ?open=${open}><summary @click=${toggle}>${say(words.why)}</summary>
      ${open ? html`${steps(fit.criteria, fit.score)}${detail(fit)}` : ""}</details>
  </li>`;
}

function compares({ compare, side }: Asked, fit: Fit): unknown {
  const { key, name } = found(fit, side);
  const chosen = compare.includes(key);
  const choose = (): void => {
    const next = chosen ? compare.filter((each) => each !== key) : [...compare, key];
    go(changed({ compare: next.join(",") || undefined }), true);
  };
  return html`<label class="check"><input type="checkbox" .checked=${chosen} ?disabled=${!chosen && compare.length >= COMPARED}
    aria-label="${say(words.compare)}: ${name}" @change=${choose}> ${say(words.compare)}</label>
    ${chosen ? html`<a href="#comparison">${say(words.toComparison)}</a>` : ""}`;
}

export const skill = ({ wanted, fit, mastered, value }: Fit["skills"][number]): string =>
  mastered && fit !== "LACKING"
    ? say(words.by, { wanted: wanted.name, fit: label("SkillFit", fit), mastered: mastered.name, n: percent(value) })
    : say(words.lacking, { wanted: wanted.name, fit: label("SkillFit", fit) });

function detail({ skills, missing }: Fit): unknown {
  return html`<div class="details">
    ${skills.length ? html`<div><h3>${say(words.wantedSkills)}</h3><ul>${skills.map((each) => html`<li>${link(each.wanted)}: ${label("SkillFit", each.fit)}${
      each.mastered && each.fit === "SIMILAR" ? html`, ${link(each.mastered)}` : ""} <span class="quiet">${percent(each.value)} / 100</span></li>`)}</ul></div>` : ""}
    ${missing.length ? html`<div><h3>${say(words.missing)}</h3><ul>${missing.map((each) => html`<li>${each}</li>`)}</ul></div>` : ""}
  </div>`;
}
