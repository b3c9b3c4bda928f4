// A shortlist: records with stage, tags and notes, the whole of it in the address.
import { html } from "lit";
import { address, changed, go, to } from "../base/address";
import { ask } from "../base/api";
import { kindName, learnKinds } from "../base/labels";
import { Reading } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { ExplorerShortlistQuery } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import type { SearchBox } from "../house/search-box";
import "../house/search-box";
import { facet, narrow } from "../parts/facets";
import { words as parts } from "../parts/parts.words";
import { extras } from "./extras";
import { added, current, drop, fresh, Lists, lists, readList, save, stages, withEntries, written, type Entry, type Shortlist } from "./lists";
import "./on-server";
import { row, type Named } from "./row";
import SHORTLIST from "./shortlist.graphql";
import { stageWords, words } from "./shortlist.words";

const PAGE = 100; // ids that the API takes at once

/** Where the list of the address stands: as this browser keeps it, unknown to it, or later than its own. */
type Standing = "own" | "foreign" | "newer";

export class ShortlistView extends View {
  static override properties = { ...View.properties, news: { state: true }, undoable: { state: true } };
  declare news: string;
  /** The list before a record was taken off, for undoing. */
  declare undoable: Shortlist | undefined;
  private names = new Reading(
    this,
    () => [this.list.entries.map(({ id }) => id).sort(), this.address.day],
    async (signal) => {
      const { day } = this.address;
      const ids = this.list.entries.map(({ id }) => id);
      const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, i) => ids.slice(PAGE * i, PAGE * (i + 1)));
      const answers = await Promise.all(pages.map((each) => ask<ExplorerShortlistQuery>(SHORTLIST, { ids: each, day }, signal)));
      await learnKinds();
      return new Map(answers.flatMap(({ nodes }) => nodes ?? []).flatMap((node) => (node ? [[node.key, node] as const] : [])));
    },
  );

  constructor() {
    super();
    this.news = "";
    new Lists(this);
  }

  private get given(): Shortlist | undefined {
    return this.address.list ? readList(this.address.list) : undefined;
  }

  private get standing(): Standing {
    const { given } = this;
    const own = given && lists().find(({ key }) => key === given.key);
    return !given || (own && own.at >= given.at) ? "own" : own ? "newer" : "foreign";
  }

  /** The later state of the list: that of the address or that of the browser. */
  private get list(): Shortlist {
    const { given, standing } = this;
    return standing !== "own" ? given! : (lists().find(({ key }) => key === given?.key) ?? current());
  }

  // The address always tells the whole list.
  override willUpdate(): void {
    const { list, standing } = this;
    if (standing === "own" && written(list) !== this.address.list && (this.given || !this.address.list)) {
      const before = this.address.list;
      queueMicrotask(() => address().view === "shortlist" && address().list === before && this.open(list, true));
    }
  }

  private change(next: Shortlist): void {
    if (this.standing === "own") {
      save(next);
    }
    go(changed({ list: written(next) }), true);
  }

  private edit = (id: string, part: Partial<Entry>): void =>
    this.change(withEntries(this.list, this.list.entries.map((each) => (each.id === id ? { ...each, ...part } : each))));

  private add = (id: string): void => {
    this.change(added(this.list, id));
    this.querySelector<SearchBox>("search-box.add")!.text = "";
  };

  private takeOff = (id: string, name: string): void => {
    this.undoable = this.list;
    this.change(withEntries(this.list, this.list.entries.filter((each) => each.id !== id)));
    this.news = say(words.removed, { name });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".undo")?.focus());
  };

  private undo = (): void => {
    const list = { ...this.undoable!, at: Date.now() };
    if (this.standing === "own") {
      this.open(list);
    } else {
      this.change(list);
    }
    this.undoable = undefined;
    this.news = "";
  };

  private open(list: Shortlist, small = false): void {
    save(list);
    go(small ? changed({ list: written(list) }) : to("shortlist", { list: written(list) }), small);
    if (!small) {
      this.undoable = undefined;
      this.news = "";
    }
  }

  private delete = (): void => {
    this.undoable = this.list;
    drop(this.list.key);
    this.news = say(words.deleted, { name: this.undoable.name });
    go(to("shortlist"), true);
  };

  private copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    this.news = say(words.copied);
  };

  override render(): unknown {
    if (this.address.list && !this.given) {
      return html`<p class="told" role="alert">${say(words.cut)}</p>`;
    }
    const { list, standing } = this;
    return html`<div class="shortlist">
      ${this.others(list)}
      <h1><input aria-label=${say(words.name)} .value=${list.name} maxlength="80"
        @change=${(event: Event) => this.change({ ...list, at: Date.now(), name: (event.target as HTMLInputElement).value.trim() || say(words.mine) })}></h1>
      ${standing === "own" ? "" : html`<p class="told">${say(words[standing])}
        <button type="button" @click=${() => this.open(list)}>${say(words.keepHere)}</button></p>`}
      ${this.tools(list)}
      ${list.entries.length ? this.names.show((names) => this.table(list, names)) : html`<p>${say(words.empty)}</p>`}
    </div>`;
  }

  private others({ key }: Shortlist): unknown {
    return html`<nav class="lists" aria-label=${say(words.lists)}>
      ${lists().map((each) => html`<button type="button" aria-pressed=${String(each.key === key)}
        @click=${() => this.open(each)}>${each.name} <span class="quiet">${count(each.entries.length)}</span></button>`)}
      <button type="button" @click=${() => this.open(fresh(say(words.newName, { n: lists().length + 1 })))}>+ ${say(words.isNew)}</button>
    </nav>`;
  }

  private tools(list: Shortlist): unknown {
    const { day } = this.address;
    const ids = list.entries.map(({ id }) => id);
    return html`<search-box class="add" .label=${words.add} .picked=${this.add}></search-box>
      <p class="tools">
        ${ids.length ? html`<a class="button" href=${to("dossier", { list: written(list) })}>${say(words.dossier)}</a>
          <a class="button" href=${to("canvas", { ids: ids.slice(0, PAGE).join(",") })}>${say(words.canvas)}</a>` : ""}
        <button type="button" @click=${this.copy}>${say(words.copy)}</button>
        ${ids.length ? exportMenu(list.name, () => exported(ids, day, {}, extras(list))) : ""}
        ${this.standing === "own" && lists().some(({ key }) => key === list.key)
          ? html`<button type="button" class="plain" @click=${this.delete}>${say(words.delete)}</button>` : ""}
      </p>
      <shortlist-on-server .list=${list} .open=${(each: Shortlist) => this.open(each)}></shortlist-on-server>
      <p role="status">${this.news} ${this.undoable ? html`<button type="button" class="undo" @click=${this.undo}>${say(words.undo)}</button>` : ""}</p>`;
  }

  private table(list: Shortlist, names: ReadonlyMap<string, Named>): unknown {
    const chosenStages = this.address.stages?.split(",") ?? [];
    const chosenTags = this.address.tags?.split(",") ?? [];
    const tags = [...new Set(list.entries.flatMap((each) => each.tags))].sort();
    const shown = sorted(list.entries, names, this.address.sort).filter(
      (each) => (!chosenStages.length || chosenStages.includes(each.stage)) && (!chosenTags.length || chosenTags.some((tag) => each.tags.includes(tag))),
    );
    const used = stages.filter((stage) => list.entries.some((each) => each.stage === stage));
    return html`
      <div class="narrowing">
        ${used.length > 1 ? facet(say(words.stage), used.map((value) => ({ value, name: say(stageWords[value]), count: list.entries.filter((each) => each.stage === value).length })), chosenStages, narrow("stages")) : ""}
        ${tags.length ? facet(say(words.tag), tags.map((value) => ({ value, name: value, count: list.entries.filter((each) => each.tags.includes(value)).length })), chosenTags, narrow("tags")) : ""}
        ${sorting(this.address.sort)}
      </div>
      ${shown.length ? html`<div class="wide"><table class="list">
        <caption class="unseen">${list.name}</caption>
        <thead><tr>${[words.record, words.stage, words.tag, words.note].map((each) => html`<th scope="col">${say(each)}</th>`)}<th></th></tr></thead>
        <tbody>${shown.map((entry) => row(entry, names.get(entry.id), this.edit, this.takeOff))}</tbody>
      </table></div>` : html`<p class="told">${say(words.noneLeft)}</p>`}
      <p><span class="quiet">${say(parts.shownOf, { n: count(shown.length), all: count(list.entries.length) })}</span></p>
      <datalist id="tags">${tags.map((tag) => html`<option value=${tag}></option>`)}</datalist>`;
  }
}

const orders = { "": words.order, name: words.byName, kind: words.byKind, stage: words.byStage };

const sorting = (chosen = ""): unknown => html`<label class="sort">${say(words.sort)}
  <select @change=${(event: Event) => go(changed({ sort: (event.target as HTMLSelectElement).value || undefined }), true)}>
    ${Object.entries(orders).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${say(text)}</option>`)}
  </select></label>`;

function sorted(entries: readonly Entry[], names: ReadonlyMap<string, Named>, by: string | undefined): readonly Entry[] {
  const text: Record<string, (entry: Entry) => string> = {
    name: ({ id }) => names.get(id)?.name ?? "￿",
    kind: ({ id }) => kindName(names.get(id)?.__typename ?? ""),
    stage: ({ stage }) => String(stages.indexOf(stage)),
  };
  const of = by && text[by];
  return of ? entries.toSorted((one, two) => of(one).localeCompare(of(two))) : entries;
}

customElements.define("shortlist-view", ShortlistView);
