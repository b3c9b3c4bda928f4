// Who asks: a role of this run where the application runs from sources, or a key or token that the reader enters. Other pages keep it in the same place.

export interface Caller {
  readonly role?: string;
  readonly token?: string;
  readonly key?: string;
}

const KEPT = "talent-graph-caller"; // for this tab only
const listeners = new Set<() => void>();

export const caller = (): Caller => JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") as Caller;

export function headers(): Record<string, string> {
  const { token, key } = caller();
  return token ? { Authorization: `Bearer ${token}` } : key ? { "X-API-Key": key } : {};
}

export function become(next: Caller): void {
  sessionStorage.setItem(KEPT, JSON.stringify(next));
  listeners.forEach((each) => each());
}

export function onCaller(listener: () => void): void {
  listeners.add(listener);
}

// Tokens are three parts with points between; keys are not.
export const credentials = (text: string): Caller =>
  text === "" ? {} : /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) ? { token: text } : { key: text };

/** A token for each role; none unless the application runs from sources on this machine. */
export async function tokens(): Promise<Record<string, string>> {
  const response = await fetch("graphiql/tokens");
  const all = response.ok ? ((await response.json()) as Record<string, string>) : {};
  const { role, token } = caller();
  if (role && all[role] && all[role] !== token) {
    become({ role, token: all[role] }); // of an earlier run
  }
  return all;
}
