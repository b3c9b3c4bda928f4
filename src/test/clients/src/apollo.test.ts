import assert from "node:assert/strict";
import { test } from "node:test";
import { CombinedGraphQLErrors } from "@apollo/client";
import { parse } from "graphql";
import { apollo } from "./apollo";
import { Day, Experts, Matches, Partial } from "./documents";
import { bare, browser, fresh, sides, url } from "./support";

test("Apollo keeps days and languages apart", async () => {
  const client = apollo(url);
  for (const variables of sides) {
    await client.query({ query: Day, variables });
  }
  for (const variables of sides) {
    const { data } = await client.query({ query: Day, variables, fetchPolicy: "cache-only" });
    assert.deepEqual(bare(data), bare(await fresh(Day, variables)));
  }
});

test("Apollo merges pages of experts forward and backward", async () => {
  const whole = (await fresh(Experts, { first: 9 })).experts!;
  const client = apollo(url);
  const variables = { first: 3, after: whole.edges[2].cursor };
  await client.query({ query: Experts, variables });
  const pages = client.watchQuery({ query: Experts, variables });
  const watched = pages.subscribe({});
  await pages.fetchMore({ variables: { after: whole.edges[5].cursor } });
  await pages.fetchMore({
    variables: { first: null, after: null, last: 3, before: whole.edges[3].cursor },
  });
  watched.unsubscribe();
  const { experts } = client.readQuery({ query: Experts, variables })!;
  assert.deepEqual(bare(experts!.edges), bare(whole.edges));
  assert.equal(experts!.pageInfo.hasPreviousPage, false);
});

test("Apollo merges pages of matches forward and backward", async () => {
  const whole = (await fresh(Matches, { first: 9 })).demand!.matches!;
  const client = apollo(url);
  const variables = { first: 3, after: whole.edges[2].cursor };
  await client.query({ query: Matches, variables });
  const pages = client.watchQuery({ query: Matches, variables });
  const watched = pages.subscribe({});
  await pages.fetchMore({ variables: { after: whole.edges[5].cursor } });
  await pages.fetchMore({
    variables: { first: null, after: null, last: 3, before: whole.edges[3].cursor },
  });
  watched.unsubscribe();
  const matches = client.readQuery({ query: Matches, variables })!.demand!.matches!;
  assert.deepEqual(bare(matches.edges), bare(whole.edges));
  assert.equal(matches.pageInfo.hasPreviousPage, false);
});

test("Apollo names stored documents by GET, and is told that its answer still holds", async () => {
  const { fetch, sent } = browser();
  const client = apollo(url, fetch);
  const query = { query: Experts, variables: { first: 2 }, fetchPolicy: "network-only" } as const;
  const first = await client.query(query);
  const second = await client.query(query);
  assert.deepEqual(second.data, first.data);
  assert.deepEqual(sent.map(({ method, status }) => [method, status]), [["GET", 200], ["GET", 304]]);
  assert.ok(sent.every(({ address }) => !address.searchParams.has("query")));
});

test("Apollo sends a document that is not stored once, and names it from then on", async () => {
  const { fetch, sent } = browser();
  // not by the tag that codegen reads
  const query = parse(`query NotStored { node(id: "city:baoding") { id_${Date.now()}: id } }`);
  for (const client of [apollo(url, fetch), apollo(url, fetch)]) {
    assert.ok((await client.query({ query })).data);
  }
  assert.deepEqual(sent.map(({ address }) => address.searchParams.has("query")), [false, true, false]);
});

test("Apollo shows the data and the errors of a partial answer", async () => {
  const { fetch, sent } = browser();
  const { data, error } = await apollo(url, fetch).query({ query: Partial, errorPolicy: "all" });
  assert.deepEqual(bare(data), { experts: null, node: { id: "city:baoding", name: "保定市" } });
  const errors = CombinedGraphQLErrors.is(error) ? error.errors : [];
  assert.deepEqual(errors.map(({ path, extensions }) => [path, extensions?.code]), [[["experts"], "BAD_CURSOR"]]);
  assert.deepEqual(sent.map(({ status }) => status), [294]);
});
