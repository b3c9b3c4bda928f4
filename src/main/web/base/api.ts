// The public API, asked by stored documents.
import { headers } from "./caller";
import { language, type Text } from "./words";

interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly message?: Text; readonly documentation?: string };
}

/** What the API refused, in its own words. */
export class Refused extends Error {
  constructor(readonly errors: readonly ApiError[]) {
    super(errors[0]?.message);
  }

  get texts(): readonly Text[] {
    return this.errors.map(({ message, extensions }) => extensions?.message ?? { en: message, zh: message });
  }

  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}

const AT_ONCE = 3; // further requests wait: a page of many parts must not use up what all readers share
const TRIES = 4;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));

// What is busy is asked again when it says so.
async function patiently(query: string, variables: object, spoken: string, signal?: AbortSignal): Promise<Response> {
  for (let left = TRIES; ; left--) {
    const response = await inTurn(() => send(query, variables, spoken, signal));
    const after = Number(response.headers.get("Retry-After"));
    if (!after || left === 1) {
      return response;
    }
    await pause(Math.min(after, 5));
    signal?.throwIfAborted();
  }
}

async function send(query: string, variables: object, spoken: string, signal?: AbortSignal): Promise<Response> {
  return fetch("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": spoken, ...headers() },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ApiError[];
}

const late = ({ errors }: Answer<unknown>): boolean => errors?.some(({ extensions }) => extensions?.code === "TIMEOUT") ?? false;

/** Answers with data only if nothing was refused. */
export async function ask<Data, Variables extends object = object>(
  query: string,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const spoken = language();
  const once = async (): Promise<Response> => patiently(query, variables, spoken, signal);
  let response = await once();
  let answer = (await response.json()) as Answer<Data>;
  if (late(answer)) {
    // a statement that the database has planned by now is answered faster
    response = await once();
    answer = (await response.json()) as Answer<Data>;
  }
  if (answer.errors?.length || !answer.data) {
    throw new Refused(answer.errors ?? [{ message: `${response.status} ${response.statusText}` }]);
  }
  return answer.data;
}
