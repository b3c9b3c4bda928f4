import { Environment, type GraphQLResponse, Network, RecordSource, Store } from "relay-runtime";

/** It names a document by its hash where relay-compiler has persisted it, and sends its text otherwise. */
export function relay(url: string, fetch = globalThis.fetch) {
  const network = Network.create(async ({ id, text }, variables) => {
    const document: Record<string, string> = id ? { documentId: `sha256:${id}` } : { query: text ?? "" };
    const parameters = new URLSearchParams({ ...document, variables: JSON.stringify(variables) });
    const response = await fetch(`${url}?${parameters}`, {
      headers: { Accept: "application/graphql-response+json" },
    });
    return (await response.json()) as GraphQLResponse;
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}
