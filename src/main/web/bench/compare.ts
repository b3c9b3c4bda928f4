import { html } from "lit";
import { changed } from "../base/address";
import { label } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { say } from "../base/words";
import { starred } from "../parts/records";
import { asked } from "./asked";
import { bar, points } from "./bars";
import { words } from "./bench.words";
import { found, readPairs, type Fit } from "./fits";
import { skill } from "./ranking";

/** Up to three matches side by side, criterion by criterion. */
class BenchCompare extends View {
  private pairs = new Reading(
    this,
    () => {
      const { compare, id, text, side, weights, judge } = asked(this.address);
      return compare.length ? [compare, id, text, side, weights, judge, this.address.day] : undefined;
    },
    (signal) => readPairs(asked(this.address), this.address.day, signal),
  );

  override render(): unknown {
    return asked(this.address).compare.length
      ? html`<section><h2 id="comparison" tabindex="-1">${say(words.comparison)}</h2>${this.pairs.show((fits) => this.table(fits))}</section>`
      : "";
  }

  private table(fits: readonly Fit[]): unknown {
    const { side, compare } = asked(this.address);
    const names = fits.map((fit) => found(fit, side));
    const row = (title: string, cell: (fit: Fit) => unknown): unknown => html`<tr><th scope="row">${title}</th>
      ${fits.map((fit, i) => html`<td data-label=${names[i]!.name}>${cell(fit)}</td>`)}</tr>`;
    const criteria = [...new Set(fits.flatMap((fit) => fit.criteria.map(({ criterion }) => criterion)))];
    return html`<table class="list compared">
      <thead><tr><td></td>${names.map((one) => html`<th scope="col">${starred(one)}
        <a class="button" href=${changed({ compare: compare.filter((each) => each !== one.key).join(",") || undefined })}
          aria-label="${say(words.remove)}: ${one.name}">×</a></th>`)}</tr></thead>
      <tbody>
        ${row(say(words.sum), ({ score }) => html`<strong>${say(words.points, { n: points(score) })}</strong>`)}
        ${criteria.map((criterion) => row(label("MatchCriterion", criterion), (fit) => {
          const one = fit.criteria.find((each) => each.criterion === criterion);
          return one ? html`${bar({ ...one, contribution: one.value }, 0)}<strong>${points(one.contribution)}</strong> ${one.reason}` : "–";
        }))}
        ${row(say(words.wantedSkills), ({ skills }) => html`<ul>${skills.map((each) => html`<li>${skill(each)}</li>`)}</ul>`)}
        ${row(say(words.missing), ({ missing, obstacles }) => html`<ul>${[...(obstacles ?? []).map(({ reason }) => reason), ...missing].map((each) => html`<li>${each}</li>`)}</ul>`)}
      </tbody></table>`;
  }
}

customElements.define("bench-compare", BenchCompare);
