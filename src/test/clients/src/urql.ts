import { Client, fetchExchange, makeOperation, mapExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

/** Keeps the hash that codegen wrote beside a document, since the cache hands on a document without it. */
const kept = mapExchange({
  onOperation(operation) {
    const documentId = (operation.query as { __meta__?: { hash: string } }).__meta__?.hash;
    return makeOperation(operation.kind, operation, { ...operation.context, documentId });
  },
});

/** Names the document by that hash instead of sending its text. */
const named = mapExchange({
  onOperation(operation) {
    const { documentId } = operation.context;
    const query = documentId ? { ...operation.query, definitions: [], documentId } : operation.query;
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
      ...(stored ? [kept] : []),
      cacheExchange({
        keys: { Match: () => null },
        resolvers: { Query: { experts: pages }, Demand: { matches: pages } },
      }),
      ...(stored ? [named] : []),
      fetchExchange,
    ],
  });
}
