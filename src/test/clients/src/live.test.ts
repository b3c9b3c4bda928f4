import assert from "node:assert/strict";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { test } from "node:test";
import { type Change, changes } from "./live";
import { url } from "./support";

const id = "expert:live-client";

/** Stands between a client and the API, and cuts their connections. */
async function relay() {
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((client) => {
    connections++;
    const api = connect(Number(new URL(url).port), "localhost");
    for (const [one, other] of [[client, api], [api, client]]) {
      open.add(one);
      one.on("error", () => {}).on("close", () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const cut = () => {
    open.forEach((socket) => socket.destroy());
    open.clear();
  };
  const address = new URL(url);
  address.port = String((server.address() as AddressInfo).port);
  return {
    url: address.href,
    cut,
    connections: () => connections,
    end: () => {
      server.close();
      cut();
    },
  };
}

async function ask(token: string, query: string, variables: object) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function save(token: string, birthYear: number): Promise<number> {
  const expert = { id, name: { en: "Sample Client" }, origin: "FOREIGN", synthetic: true, birthYear };
  const query = "mutation ($records: [RecordInput!]!) { save(records: $records) { change } }";
  return (await ask(token, query, { records: [{ expert }] })).save.change;
}

test("graphql-ws hears each change once, over connections that are cut", async () => {
  const tokens = await (await fetch(new URL("/graphiql/tokens", url))).json();
  const begin = await save(tokens.EDITOR, 1950);
  const between = await relay();
  const heard: Change[] = [];
  const saved: number[] = [];
  try {
    const all = changes(between.url, tokens.SCOUT, begin, [id]);
    for (let cut = 0; cut < 5; cut++) {
      saved.push(await save(tokens.EDITOR, 1951 + 2 * cut));
      heard.push((await all.next()).value!);
      saved.push(await save(tokens.EDITOR, 1952 + 2 * cut));
      between.cut();
    }
    while (heard.length < saved.length) {
      heard.push((await all.next()).value!);
    }
    await all.return(undefined);
    assert.deepEqual(heard.map(({ number }) => number), saved);
    assert.ok(heard.every(({ kind, by }) => kind === "SAVE" && by === "editor"));
    assert.ok(between.connections() > 1);
  } finally {
    between.end();
    const query = "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }";
    await ask(tokens.EDITOR, query, { ids: [id, "citation:entered-by-editor-1553cc62-made-up"] });
  }
});
