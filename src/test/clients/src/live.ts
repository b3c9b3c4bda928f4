import { createClient } from "graphql-ws";
import { WebSocket } from "ws";

export type Change = { number: number; kind: string; by: string };

const query = `subscription Changed($since: Int, $ids: [ID!]) {
  changed(since: $since, ids: $ids) { change { number kind by } }
}`;

/**
 * Tells each change after a number once, whatever happens to the connection: graphql-ws connects
 * again by itself, and then sends the variables as they are. What it has received by then and not
 * yet handed over comes twice.
 */
export async function* changes(url: string, token: string, since: number, ids: string[]) {
  const client = createClient({
    url: url.replace(/^http/, "ws"),
    webSocketImpl: WebSocket, // Node 20 has none of its own
    connectionParams: { Authorization: `Bearer ${token}` },
    retryAttempts: Number.MAX_SAFE_INTEGER,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
  });
  const variables = { since, ids };
  try {
    for await (const { data, errors } of client.iterate<{ changed: { change: Change } }>({ query, variables })) {
      if (!data) {
        throw new Error(JSON.stringify(errors));
      }
      const { change } = data.changed;
      if (change.number > variables.since) {
        variables.since = change.number;
        yield change;
      }
    }
  } finally {
    await client.dispose();
  }
}
