import { Client, fetchExchange, makeOperation, mapExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

/** Names each document by the hash that codegen wrote beside it, instead of sending its text. */
const named = mapExchange({
  onOperation(operation) {
    const { hash } = (operation.query as { __meta__?: { hash: string } }).__meta__ ?? {};
    const query = hash ? { ...operation.query, documentId: hash } : operation.query;
    return makeOperation(operation.kind, { ...operation, query }, operation.context);
  },
});

/** A page before another one comes before it. */
const pages = relayPagination({ mergeMode: "outwards" });

/** @param stored whether the API knows the documents, by talent-graph.documents.folders */
export function urql(url: string, { fetch = globalThis.fetch, stored = false } = {}) {
  return new Client({
    url,
    fetch,
    exchanges: [
      cacheExchange({
        resolvers: { Query: { experts: pages }, Demand: { matches: pages } },
      }),
      ...(stored ? [named] : []),
      fetchExchange,
    ],
  });
}
