// What a part of a page reads: asked again whenever what it depends on changes.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { html, type TemplateResult } from "lit";
import { Refused } from "./api";
import { caller } from "./caller";
import { words } from "./base.words";
import { language, say, type Text } from "./words";

/** What a reading depends on, besides what every answer does. */
export const identity = (on: unknown[] | undefined): string => JSON.stringify([on, language(), caller()]);

export class Reading<Data> implements ReactiveController {
  data: Data | undefined;
  failure: Error | undefined;
  busy = false;
  private key = "";
  private running: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly on: () => unknown[] | undefined,
    private readonly read: (signal: AbortSignal) => Promise<Data>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const on = this.on();
    const key = on ? identity(on) : "";
    if (key !== this.key) {
      this.key = key;
      this.running?.abort();
      if (on) {
        void this.run();
      } else {
        this.data = undefined;
      }
    }
  }

  hostDisconnected(): void {
    this.running?.abort();
    this.key = "";
  }

  async run(): Promise<void> {
    const running = new AbortController();
    this.running = running;
    this.busy = true;
    this.failure = undefined;
    this.host.requestUpdate();
    try {
      this.data = await this.read(running.signal);
    } catch (failure) {
      if (running.signal.aborted) {
        return;
      }
      this.failure = failure as Error;
      this.data = undefined;
    }
    this.busy = false;
    this.host.requestUpdate();
  }

  /** What was read, or why it was not; what was read before stays until then. */
  show(shown: (data: Data) => unknown): unknown {
    if (this.failure) {
      return html`${told(this.failure)}<p><button type="button" @click=${() => void this.run()}>${say(words.again)}</button></p>`;
    }
    if (this.data === undefined) {
      return this.busy ? html`<p class="quiet" role="status">${say(words.loading)}</p>` : "";
    }
    return shown(this.data);
  }
}

const texts = (failure: Error): readonly Text[] =>
  failure instanceof Refused ? failure.texts : [{ en: words.unreachable.en, zh: words.unreachable.zh }];

export const told = (failure: Error): TemplateResult =>
  html`<div class="told" role="alert">${texts(failure).map((text) => html`<p>${say(text)}</p>`)}</div>`;
