// The page of a record of any kind.
import { html } from "lit";
import { to } from "../base/address";
import { ask } from "../base/api";
import { recordId } from "../base/ids";
import { kindName, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { titled, View } from "../base/view";
import { other, language, say } from "../base/words";
import type { ExplorerRecordQuery } from "../documents";
import { citations } from "../parts/citations";
import { validity, type Validity } from "../parts/days";
import { keep } from "../parts/keep";
import { how, made } from "../parts/marks";
import RECORD from "./record.graphql";
import { words } from "./record.words";
import "./connections";
import "./facts";
import "./figures";
import "./history";
import "./similar";
import "./timeline";

type Found = NonNullable<ExplorerRecordQuery["node"]>;

const ALIKE = ["Expert", "Demand", "Institution"]; // kinds whose records are compared
const MATCHED = ["Expert", "Demand"]; // kinds that the matching bench takes

class RecordView extends View {
  private record = new Reading(
    this,
    () => [this.address.id, this.address.day],
    async (signal) => {
      const variables = { id: recordId(this.address) };
      const [{ node }] = await Promise.all([ask<ExplorerRecordQuery>(RECORD, variables, signal), learnKinds()]);
      return { node };
    },
  );

  override render(): unknown {
    return html`${this.record.data ? "" : html`<h1 class="unseen">${this.address.id}</h1>`}${this.record.show(({ node }) => {
      if (!node) {
        return this.missing();
      }
      titled(node[language()]);
      return html`<article class="record">
        ${this.head(node)}
        <record-facts .address=${this.address} .kind=${node.__typename}></record-facts>
        ${this.said(node)}
        ${this.sections(node)}
      </article>`;
    })}`;
  }

  private missing(): unknown {
    const { id = "", day } = this.address;
    return html`<h1>${say(words.absent)}</h1><p class="told" role="alert">${say(day ? words.missingThen : words.missing, { id, day: day ?? "" })}</p>`;
  }

  private head(node: Found): unknown {
    const second = node[other()];
    const when = validity(node as Validity);
    const methods = [...new Set(node.citations.map((each) => each.how))];
    return html`<header class="record">
      <p class="quiet">${kindName(node.__typename)} <code>${node.key}</code></p>
      <h1>${node[language()]}</h1>
      ${second === node[language()] ? "" : html`<p class="second" lang=${other()}>${second}</p>`}
      <p class="badges">${node.synthetic ? made(true) : methods.map(how)} ${when ? html`<span>${say(words.valid)}: ${when}</span>` : ""}</p>
      ${node.synthetic ? html`<p class="quiet">${say(words.madeUp)}</p>` : ""}
      <p class="tools">${keep(node.key, node[language()], true)}
        <a class="button" href=${to("canvas", { ids: node.key, selected: node.key })}>${say(words.canvas)}</a>
        <a class="button" href=${to("dossier", { ids: node.key })}>${say(words.dossier)}</a>
        ${MATCHED.includes(node.__typename) ? html`<a class="button" href=${to("bench", { id: node.key })}>${say(words.bench)}</a>` : ""}
        <a class="button" href=${to("time", { id: node.key })}>${say(words.changes)}</a></p>
    </header>`;
  }

  // Each sentence with how it was read; it opens to its passage.
  private said(node: Found): unknown {
    const all = node.citations.filter((each) => each.how !== "SYNTHETIC");
    return all.length
      ? html`<section><h2>${say(words.said)}</h2><ul class="said">
          ${all.map((each) => html`<li><p>${each[language()]}</p>${citations([each])}</li>`)}
        </ul></section>`
      : "";
  }

  private sections({ key, [language()]: name, __typename: kind }: Found): unknown {
    return html`
      <record-timeline .address=${this.address} .kind=${kind}></record-timeline>
      <record-connections .address=${this.address} .name=${name}></record-connections>
      ${ALIKE.includes(kind) ? html`<record-similar .address=${this.address}></record-similar>` : ""}
      <record-figures .address=${this.address}></record-figures>
      <record-history .address=${this.address} .record=${key}></record-history>`;
  }
}

customElements.define("record-view", RecordView);
