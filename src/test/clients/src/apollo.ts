import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { type DocumentNode, print } from "graphql";

/** The hash that codegen wrote beside the document, and by which the server knows it; otherwise that of its text. */
async function generateHash(document: DocumentNode & { __meta__?: { hash: string } }) {
  return document.__meta__?.hash.replace("sha256:", "") ?? sha256(print(document));
}

async function sha256(text: string) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function apollo(uri: string, fetch = globalThis.fetch) {
  return new ApolloClient({
    link: ApolloLink.from([
      new PersistedQueryLink({ generateHash, useGETForHashedQueries: true }),
      new HttpLink({ uri, fetch, useGETForQueries: true }),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { experts: relayStylePagination(["where", "orderBy", "asOf"]) } },
        Demand: { fields: { matches: relayStylePagination(["where", "exclude", "permitClasses", "weights"]) } },
      },
    }),
  });
}
