import assert from "node:assert/strict";
import { test } from "node:test";
import { Day, Experts, Matches, Partial } from "./documents";
import { bare, browser, fresh, sides, url } from "./support";
import { urql } from "./urql";

test("urql keeps days and languages apart", async () => {
  const client = urql(url);
  for (const variables of sides) {
    await client.query(Day, variables);
  }
  for (const variables of sides) {
    const { data } = await client.query(Day, variables, { requestPolicy: "cache-only" });
    assert.deepEqual(bare(data), bare(await fresh(Day, variables)));
  }
});

test("urql merges pages of experts forward and backward", async () => {
  const whole = (await fresh(Experts, { first: 9 })).experts!;
  const client = urql(url);
  await client.query(Experts, { first: 3, after: whole.edges[2].cursor });
  await client.query(Experts, { first: 3, after: whole.edges[5].cursor });
  const { data } = await client.query(Experts, { last: 3, before: whole.edges[3].cursor });
  assert.deepEqual(bare(data!.experts!.edges), bare(whole.edges));
});

test("urql merges pages of matches forward and backward", async () => {
  const whole = (await fresh(Matches, { first: 9 })).demand!.matches!;
  const client = urql(url);
  await client.query(Matches, { first: 3, after: whole.edges[2].cursor });
  await client.query(Matches, { first: 3, after: whole.edges[5].cursor });
  const { data } = await client.query(Matches, { last: 3, before: whole.edges[3].cursor });
  assert.deepEqual(bare(data!.demand!.matches!.edges), bare(whole.edges));
});

test("urql names stored documents by GET, and is told that its answer still holds", async () => {
  const { fetch, sent } = browser();
  const client = urql(url, { fetch, stored: true });
  const first = await client.query(Experts, { first: 2 }, { requestPolicy: "network-only" });
  const second = await client.query(Experts, { first: 2 }, { requestPolicy: "network-only" });
  assert.ok(first.data);
  assert.deepEqual(bare(second.data), bare(first.data));
  assert.deepEqual(sent.map(({ method, status }) => [method, status]), [["GET", 200], ["GET", 304]]);
  for (const { address } of sent) {
    assert.match(address.searchParams.get("documentId") ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.equal(address.searchParams.has("query"), false);
  }
});

test("urql sends the text of a document that is not stored by GET", async () => {
  const { fetch, sent } = browser();
  const { data } = await urql(url, { fetch }).query("{ node(id: \"city:baoding\") { id } }", {});
  assert.deepEqual(bare(data), { node: { id: "city:baoding" } });
  assert.deepEqual(sent.map(({ method, address }) => [method, address.searchParams.has("query")]), [["GET", true]]);
});

test("urql shows the data and the errors of a partial answer", async () => {
  const { fetch, sent } = browser();
  const { data, error } = await urql(url, { fetch }).query(Partial, {});
  assert.deepEqual(bare(data), { experts: null, node: { id: "city:baoding", name: "保定市" } });
  assert.deepEqual(error!.graphQLErrors.map(({ path, extensions }) => [path, extensions.code]), [[["experts"], "BAD_CURSOR"]]);
  assert.deepEqual(sent.map(({ status }) => status), [294]);
});
