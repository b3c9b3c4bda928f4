import { html } from "lit";
import { ask } from "../base/api";
import { headers } from "../base/caller";
import { Reading, told } from "../base/reading";
import { Part } from "../base/view";
import { say } from "../base/words";
import type { ExplorerShortlistsQuery } from "../documents";
import KEEP from "./keep.graphql";
import { lists, type Shortlist } from "./lists";
import REMOVE from "./remove.graphql";
import SERVER from "./server.graphql";
import { words } from "./shortlist.words";

const PAUSE = 1000; // milliseconds without a change before a list is sent

const isKnown = (): boolean => Object.keys(headers()).length > 0;
const isList = (content: unknown): content is Shortlist => Array.isArray((content as Partial<Shortlist> | null)?.entries);

/** The lists that the server keeps for whoever is signed in; a list goes there only when its reader says so. */
class ShortlistOnServer extends Part {
  static override properties = { list: { attribute: false }, open: { attribute: false }, failure: { state: true } };
  declare list: Shortlist;
  /** Shows a list of the server. */
  declare open: (list: Shortlist) => void;
  declare failure: Error | undefined;
  private waiting = 0;
  private there = new Reading(this, () => (isKnown() ? [] : undefined), async (signal) => {
    const { shortlists } = await ask<ExplorerShortlistsQuery>(SERVER, {}, signal);
    return new Map((shortlists ?? []).map(({ content }) => content).filter(isList).map((list) => [list.key, list]));
  });

  override render(): unknown {
    return isKnown()
      ? html`<div class="server">${this.there.show((there) => this.choice(there))}${this.failure ? told(this.failure) : ""}</div>`
      : "";
  }

  private choice(there: ReadonlyMap<string, Shortlist>): unknown {
    const here = new Map(lists().map((list) => [list.key, list]));
    const newer = [...there.values()].filter(({ key, at }) => at > (here.get(key)?.at ?? 0));
    return html`${there.has(this.list.key)
        ? html`<span>${say(words.onServer)}</span> <button type="button" class="plain" @click=${this.takeOff}>${say(words.offServer)}</button>`
        : html`<button type="button" @click=${() => this.send(this.list)}>${say(words.keepOnServer)}</button>`}
      ${newer.map((list) => html`<button type="button" @click=${() => this.open(list)}>${say(words.fromServer, { name: list.name })}</button>`)}`;
  }

  // What the server has of a list is brought up to date soon after each change.
  override updated(): void {
    const { list } = this;
    const earlier = this.there.data?.get(list.key);
    clearTimeout(this.waiting);
    if (earlier && earlier.at < list.at) {
      this.waiting = window.setTimeout(() => void this.send(list), PAUSE);
    }
  }

  private send = (list: Shortlist): Promise<void> => this.trying(async () => {
    await ask(KEEP, { key: list.key, content: list });
    this.there.data?.set(list.key, list);
  });

  private takeOff = (): void => void this.trying(async () => {
    const { key } = this.list;
    await ask(REMOVE, { key });
    this.there.data?.delete(key);
  });

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure as Error;
    }
    this.requestUpdate();
  }
}

customElements.define("shortlist-on-server", ShortlistOnServer);
