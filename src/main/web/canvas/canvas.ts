// Records and what ties them, as a picture and as tables that tell the same.
import { html } from "lit";
import { go, to } from "../base/address";
import { kindName, learn, learnKinds } from "../base/labels";
import { Reading, told } from "../base/reading";
import { View } from "../base/view";
import { count, say } from "../base/words";
import type { NodeKind } from "../documents";
import { exportMenu } from "../export/export-menu";
import { exported } from "../export/graph";
import "../house/search-box";
import { both, collapsible, fresh, graph, next, visible, way, type Graph } from "./graph";
import { legend } from "./legend";
import "./panel";
import { Picture } from "./picture";
import { MOST, read, write, type State } from "./state";
import { recordsTable, tiesTable, type Actions } from "./tables";
import { words } from "./canvas.words";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

class CanvasView extends View {
  static override properties = { ...View.properties, news: { state: true }, failure: { state: true } };
  declare news: string;
  declare failure: Error | undefined;
  private picture: Picture | undefined;
  private all = new Reading(
    this,
    () => (this.state.ids.length ? [[...this.state.ids].sort(), this.address.day] : undefined),
    async (signal) => {
      const [found] = await Promise.all([graph(this.state.ids, this.address.day, signal), learnKinds(), learn("RelationshipType")]);
      return found;
    },
  );

  private get state(): State {
    return read(this.address);
  }

  private get graph(): Graph {
    return visible(this.all.data ?? { nodes: [], ties: [], gone: 0 }, this.state);
  }

  // ---- what can be done

  private readonly actions: Actions = {
    select: (id) => write({ selected: id }, true),
    expand: (id) => void this.expand(id),
    collapse: (id) => this.drop(collapsible(this.graph, id, this.state.pins)),
    pin: (id) => write({ pins: new Set(this.state.pins.has(id) ? [...this.state.pins].filter((each) => each !== id) : [...this.state.pins, id]) }, true),
    remove: (id) => this.drop([id]),
  };

  private drop(ids: readonly string[]): void {
    write({ ids: this.state.ids.filter((id) => !ids.includes(id)) });
    this.news = say(words.removed, { n: ids.length });
  }

  private add(ids: readonly string[], selected?: string): void {
    const { ids: there } = this.state;
    const fits = ids.filter((id) => !there.includes(id)).slice(0, MOST - there.length);
    write({ ids: [...there, ...fits], ...(selected && { selected }) });
  }

  private async expand(id: string, kind?: NodeKind): Promise<void> {
    await this.trying(async () => {
      const { ids } = this.state;
      if (ids.length >= MOST) {
        this.news = say(words.full, { most: MOST });
        return;
      }
      const found = await fresh(id, kind, this.address.day, new Set(ids), MOST - ids.length);
      this.all.data &&= both(this.all.data, found); // at once; all that ties them follows
      this.add(found.nodes.map(({ key }) => key), id);
      this.news = found.nodes.length ? "" : say(words.nothingMore);
    });
  }

  private path = (target: string, name: string): void => void this.trying(async () => {
    const ids = await way(this.state.selected!, target, this.address.day);
    this.add(ids, ids.length ? target : undefined);
    this.news = ids.length ? "" : say(words.noPath, { name });
  });

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      this.failure = undefined;
      await work();
    } catch (failure) {
      this.failure = failure as Error;
    }
  }

  private key = (event: KeyboardEvent): void => {
    const { selected } = this.state;
    const arrow = ARROWS[event.key];
    const acts: Record<string, (() => void) | undefined> = {
      f: () => this.picture?.fit(), "+": () => this.picture?.zoom(1.25), "-": () => this.picture?.zoom(0.8),
      ...(selected && {
        Enter: () => go(to("record", { id: selected })), e: () => this.actions.expand(selected), c: () => this.actions.collapse(selected),
        p: () => this.actions.pin(selected), x: () => this.actions.remove(selected), Delete: () => this.actions.remove(selected),
        w: () => this.querySelector<HTMLInputElement>("search-box.path input")?.focus(),
        t: () => this.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(selected)}"] button`)?.focus(),
      }),
    };
    const act = arrow ? () => this.step(...arrow) : acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  };

  private step(dx: number, dy: number): void {
    const id = this.picture?.next(this.state.selected, dx, dy);
    if (id) {
      this.actions.select(id);
    }
  }

  // ---- what is shown

  override render(): unknown {
    const { graph: shown, state } = this;
    return html`<div class="canvas"><h1>${say(words.title)}</h1>
      <search-box class="add" .label=${words.add} .picked=${(id: string) => this.add([id], id)}></search-box>
      ${this.failure ? told(this.failure) : ""}
      ${state.ids.length ? this.stage(shown, state) : html`<p>${say(words.empty)}</p>`}</div>`;
  }

  private stage(shown: Graph, state: State): unknown {
    return html`
      <div class="stage">
        <div class="picture" tabindex="0" role="application" aria-label=${say(words.picture, { n: shown.nodes.length, ties: shown.ties.length })}
          aria-describedby="selection" @keydown=${this.key}></div>
        <canvas-panel .graph=${shown} .state=${state} .day=${this.address.day} .actions=${this.actions} .path=${this.path}
          .more=${(id: string, kind: NodeKind) => void this.expand(id, kind)}></canvas-panel>
      </div>
      <p class="tools"><button type="button" @click=${() => this.picture?.fit()}>${say(words.fit)}</button>
        <button type="button" @click=${() => this.picture?.zoom(1.25)}>${say(words.nearer)}</button>
        <button type="button" @click=${() => this.picture?.zoom(0.8)}>${say(words.farther)}</button>
        ${exportMenu(say(words.title), () => exported(shown.nodes.map(({ key }) => key), this.address.day, { hidden: state.hiddenTies }))}
        <span id="selection" role="status">${this.told(shown, state)}</span></p>
      <details><summary>${say(words.keys)}</summary><p>${say(words.keysAre)}</p></details>
      ${this.all.show((all) => html`${legend(all, state)}${this.left(all, shown)}${recordsTable(shown, state, this.actions)}${tiesTable(shown)}`)}`;
  }

  private told(shown: Graph, { selected }: State): string {
    const node = shown.nodes.find(({ key }) => key === selected);
    const about = node ? say(words.selected, { name: node.name, kind: kindName(node.__typename), n: next(shown, node.key).size }) : "";
    return [this.news, about].filter(Boolean).join(" · ");
  }

  private left({ gone, nodes }: Graph, shown: Graph): unknown {
    const hidden = nodes.filter(({ key }) => this.state.ids.includes(key)).length - shown.nodes.length;
    return html`${gone ? html`<p class="quiet">${say(words.gone, { n: count(gone) })}</p>` : ""}
      ${hidden ? html`<p class="quiet">${say(words.filtered, { n: count(hidden) })}</p>` : ""}`;
  }

  override updated(): void {
    const container = this.querySelector<HTMLElement>(".picture");
    if (!container || !this.all.data) {
      return;
    }
    this.picture ??= new Picture(container, {
      select: (id) => write({ selected: id }, true),
      open: (id) => this.actions.expand(id),
      moved: () => this.keepPlaces(),
    });
    const { graph: shown, state } = this;
    const dots = shown.nodes.map(({ key, name, __typename: kind, synthetic }) => ({ id: key, name, kind, synthetic }));
    const lines = shown.ties.map((tie) => ({ id: tie.id, from: tie.from.key, to: tie.to.key }));
    if (this.picture.show(dots, lines, state.at, state.pins)) {
      this.keepPlaces();
    }
    this.picture.select(state.selected);
  }

  private keepPlaces(): void {
    write({ at: new Map([...this.state.at, ...this.picture!.positions()]) }, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture?.destroy();
    this.picture = undefined;
  }
}

customElements.define("canvas-view", CanvasView);
