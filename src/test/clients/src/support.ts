import assert from "node:assert/strict";
import { type DocumentNode, print } from "graphql";

export const url = process.env.TALENT_GRAPH_URL ?? "http://localhost:8080/graphql";

/** Days and languages side by side in one client; null is now. */
export const sides = [null, "2022-01-01", "2017-12-31"].flatMap((day) =>
  (["EN", "ZH"] as const).map((language) => ({ day, language })),
);

/** Revalidates answers to GET as the cache of a browser does, and keeps what went over the wire. */
export function browser() {
  const sent: { method: string; address: URL; status: number; tag: string | null }[] = [];
  const kept = new Map<string, Response>();
  const fetch: typeof globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const before = kept.get(request.url);
    if (before) {
      request.headers.set("If-None-Match", before.headers.get("ETag") ?? "");
    }
    const response = await globalThis.fetch(request);
    const tag = request.headers.get("If-None-Match");
    sent.push({ method: request.method, address: new URL(request.url), status: response.status, tag });
    if (before && response.status === 304) {
      return before.clone();
    }
    if (request.method === "GET" && response.headers.has("ETag")) {
      kept.set(request.url, response.clone());
    }
    return response;
  };
  return { fetch, sent };
}

/** The answer without any cache. */
export async function fresh<T>(document: DocumentNode & { __apiType?: (variables: never) => T }, variables: object) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  assert.equal(response.status, 200);
  return ((await response.json()) as { data: T }).data;
}

/** Data as it was asked for: without the type names that caches add, and with plain objects. */
export function bare(data: unknown) {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === "__typename" ? undefined : value)));
}
