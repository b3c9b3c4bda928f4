// Lists that are read page by page; how many records of one are shown stands in the address.
import { html, type ReactiveControllerHost } from "lit";
import { changed, go, type Address } from "../base/address";
import { identity, Reading } from "../base/reading";
import { count, say } from "../base/words";
import { words } from "./parts.words";

interface Page {
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number;
}

type Read<P> = (first: number, after: string | null | undefined, signal: AbortSignal) => Promise<P | null>;

const MOST_AT_ONCE = 50; // records of one request

/** A list of a view; more of it are read when the address asks for more, and what is there is not read again. */
export class Pages<P extends Page> {
  private readonly reading: Reading<P | null>;
  private kept: { readonly list: string; readonly page: P } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly address: Address },
    private readonly on: () => unknown[] | undefined,
    private readonly read: Read<P>,
    private readonly size: number,
    private readonly part = "shown",
  ) {
    this.reading = new Reading(host, () => {
      const list = this.on();
      return list && [list, this.wanted];
    }, (signal) => this.upTo(this.wanted, signal));
  }

  private get wanted(): number {
    return Math.max(Number(this.host.address[this.part]) || 0, this.size);
  }

  private async upTo(wanted: number, signal: AbortSignal): Promise<P | null> {
    const list = identity(this.on());
    let all = this.kept?.list === list && this.kept.page.edges.length < wanted ? this.kept.page : undefined;
    while (!all || (all.pageInfo.hasNextPage && all.edges.length < wanted)) {
      const before: readonly unknown[] = all?.edges ?? [];
      const page: P | null = await this.read(Math.min(wanted - before.length, MOST_AT_ONCE), all?.pageInfo.endCursor, signal);
      if (!page) {
        return null;
      }
      all = { ...page, edges: [...before, ...page.edges] };
    }
    this.kept = { list, page: all };
    return all;
  }

  /** What is there so far; while it is narrowed or grows, it is marked as busy. */
  show(shown: (page: P) => unknown): unknown {
    const busy = this.reading.busy && Boolean(this.reading.data);
    return html`<div aria-busy=${String(busy)}>${this.reading.show((page) => (page ? shown(page) : ""))}</div>`;
  }

  /** How many are shown, the way to more of them, and what else can be done with the list. */
  foot({ edges, pageInfo, totalCount }: P, tools: unknown = ""): unknown {
    const n = count(edges.length);
    const told = totalCount === undefined ? say(words.shown, { n }) : say(words.shownOf, { n, all: count(totalCount) });
    return html`<p class="more"><span role="status">${told}</span>
      ${pageInfo.hasNextPage ? html`<button type="button" @click=${this.more}>${say(words.more)}</button>` : ""} ${tools}</p>`;
  }

  private more = (): void => {
    if (!this.reading.busy) {
      go(changed({ [this.part]: String(this.wanted + this.size) }), true);
    }
  };
}
