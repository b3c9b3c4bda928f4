// The address is the state of a view: which one, in which language, as of which day, and whatever else the view keeps.

export type Address = Readonly<Record<string, string>>;
type Changes = Record<string, string | undefined>;

const KEPT = ["lang", "day"];
const UNSENT = ["list"]; // readers' own notes stand behind the #, which browsers keep from the server, whatever its length
const listeners = new Set<() => void>();

export const address = (): Address =>
  Object.fromEntries([...new URLSearchParams(location.search), ...new URLSearchParams(location.hash.slice(1))]);

const written = (parts: Changes): string => {
  const known = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  const unsent = known.filter(([name]) => UNSENT.includes(name));
  const sent = known.filter(([name]) => !UNSENT.includes(name));
  const query = `${new URLSearchParams(sent)}`.replaceAll("%3A", ":").replaceAll("%2C", ","); // ids stay readable
  return `explorer?${query}${unsent.length ? `#${new URLSearchParams(unsent)}` : ""}`;
};

/** The address of a view, in the same language and as of the same day. */
export const to = (view: string, parts: Changes = {}): string => {
  const now = address();
  return written({ view, ...Object.fromEntries(KEPT.map((name) => [name, now[name]])), ...parts });
};

/** The address of this view with some parts changed; undefined takes a part away. */
export const changed = (parts: Changes): string => written({ ...address(), ...parts });

export function go(href: string, replace = false): void {
  history[replace ? "replaceState" : "pushState"](null, "", href);
  listeners.forEach((each) => each());
}

export function onMove(listener: () => void): void {
  listeners.add(listener);
}

// Links inside the page, those in pictures too, move without loading it again.
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const href = new URL(link.getAttribute("href")!, document.baseURI);
  if (link.hasAttribute("target") || link.hasAttribute("download") || href.origin !== location.origin || href.pathname !== location.pathname) {
    return;
  }
  event.preventDefault();
  if (link.getAttribute("href")!.startsWith("#")) {
    reach(href.hash.slice(1));
  } else {
    go(href.href);
    scrollTo(0, 0);
  }
}

// A place on the page is no state of its view.
function reach(id: string): void {
  const place = document.getElementById(id);
  place?.focus();
  place?.scrollIntoView();
}

addEventListener("popstate", () => listeners.forEach((each) => each()));
document.addEventListener("click", follow);
