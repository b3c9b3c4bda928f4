import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "graphql";
import {
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getSingularSelector,
  type GraphQLTaggedNode,
  type ReaderFragment,
  type Variables,
} from "relay-runtime";
import { Day, Experts, Matches } from "./documents";
import { relay } from "./relay";
import partialQuery from "./relay/__generated__/DayPartialQuery.graphql";
import dayQuery from "./relay/__generated__/DayQuery.graphql";
import expertsPage from "./relay/__generated__/Experts_page.graphql";
import expertsPageQuery from "./relay/__generated__/ExpertsPageQuery.graphql";
import expertsQuery from "./relay/__generated__/ExpertsQuery.graphql";
import matchesPage from "./relay/__generated__/Matches_page.graphql";
import matchesPageQuery from "./relay/__generated__/MatchesPageQuery.graphql";
import matchesQuery from "./relay/__generated__/MatchesQuery.graphql";
import neighboursPage from "./relay/__generated__/Neighbours_page.graphql";
import neighboursPageQuery from "./relay/__generated__/NeighboursPageQuery.graphql";
import neighboursQuery from "./relay/__generated__/NeighboursQuery.graphql";
import pathsPage from "./relay/__generated__/Paths_page.graphql";
import pathsPageQuery from "./relay/__generated__/PathsPageQuery.graphql";
import pathsQuery from "./relay/__generated__/PathsQuery.graphql";
import searchPage from "./relay/__generated__/Search_page.graphql";
import searchPageQuery from "./relay/__generated__/SearchPageQuery.graphql";
import searchQuery from "./relay/__generated__/SearchQuery.graphql";
import similarPage from "./relay/__generated__/Similar_page.graphql";
import similarPageQuery from "./relay/__generated__/SimilarPageQuery.graphql";
import similarQuery from "./relay/__generated__/SimilarQuery.graphql";
import { bare, browser, fresh, sides, url } from "./support";

/** Asks and keeps the answer, as a mounted component does. */
async function ask(environment: Environment, query: GraphQLTaggedNode, variables: Variables) {
  environment.retain(operation(query, variables));
  return fetchQuery(environment, query, variables).toPromise();
}

function operation(query: GraphQLTaggedNode, variables: Variables) {
  return createOperationDescriptor(query as never, variables);
}

/** What the store shows for a query. */
function shown(environment: Environment, query: GraphQLTaggedNode, variables: Variables) {
  return environment.lookup(operation(query, variables).fragment).data as never;
}

/** What a component with the fragment shows. */
function component(environment: Environment, fragment: ReaderFragment, reference: never) {
  return environment.lookup(getSingularSelector(fragment, reference)!).data as never;
}

test("Relay keeps days and languages apart", async () => {
  const environment = relay(url);
  for (const variables of sides) {
    await ask(environment, dayQuery, variables);
  }
  for (const variables of sides) {
    assert.deepEqual(bare(shown(environment, dayQuery, variables)), bare(await fresh(Day, variables)));
  }
});

test("Relay merges pages of experts forward and backward", async () => {
  const whole = (await fresh(Experts, { first: 9 })).experts!.edges;
  const environment = relay(url);
  const first = { count: 3, cursor: whole[2].cursor };
  await ask(environment, expertsQuery, first);
  await ask(environment, expertsPageQuery, { count: 3, cursor: whole[5].cursor });
  await ask(environment, expertsPageQuery, { last: 3, before: whole[3].cursor });
  const { experts } = component(environment, expertsPage, shown(environment, expertsQuery, first));
  assert.deepEqual(nodes(experts), whole.map(({ node }) => bare(node)));
});

test("Relay merges pages of matches forward and backward", async () => {
  const whole = (await fresh(Matches, { first: 9 })).demand!.matches!.edges;
  const environment = relay(url);
  const first = { demand: "demand:beilun-0002", count: 3, cursor: whole[2].cursor };
  await ask(environment, matchesQuery, first);
  const id = first.demand;
  await ask(environment, matchesPageQuery, { id, count: 3, cursor: whole[5].cursor });
  await ask(environment, matchesPageQuery, { id, last: 3, before: whole[3].cursor });
  const { demand } = shown(environment, matchesQuery, first);
  const { matches } = component(environment, matchesPage, demand);
  assert.deepEqual(nodes(matches), whole.map(({ node }) => bare(node)));
});

const ranked = [
  {
    field: "search",
    whole: `{ search(text: "Baoding", first: 6) { edges { cursor node { id name(in: EN) } } } }`,
    query: searchQuery, page: searchPage, next: searchPageQuery,
  },
  {
    field: "neighbourhood",
    whole: `{ neighbourhood(id: "city:baoding", first: 6) { edges { cursor node { id name(in: EN) } } } }`,
    query: neighboursQuery, page: neighboursPage, next: neighboursPageQuery,
  },
  {
    field: "paths",
    whole: `{ paths(from: "industry:new-energy", to: "country:DE", first: 6) {
      edges { cursor node { length steps { text(in: EN) } } } } }`,
    query: pathsQuery, page: pathsPage, next: pathsPageQuery,
  },
  {
    field: "similarRecords",
    around: "expert",
    id: "expert:demo-0541",
    whole: `{ expert(id: "expert:demo-0541") { similarRecords(first: 6) { edges { cursor node { id name(in: EN) } } } } }`,
    query: similarQuery, page: similarPage, next: similarPageQuery,
  },
];

for (const { field, around, id, whole, query, page, next } of ranked) {
  test(`Relay merges pages of ${field} forward and backward`, async () => {
    const inside = (data: any) => (around ? data[around] : data);
    const { edges } = inside(await fresh<any>(parse(whole), {}))[field];
    assert.equal(edges.length, 6);
    const environment = relay(url);
    const first = { count: 2, cursor: edges[1].cursor };
    await ask(environment, query, first);
    await ask(environment, next, { id, count: 2, cursor: edges[3].cursor });
    await ask(environment, next, { id, last: 2, before: edges[2].cursor });
    const merged: any = component(environment, page, inside(shown(environment, query, first)) as never);
    assert.deepEqual(nodes(merged[field]), edges.map(({ node }: { node: object }) => bare(node)));
  });
}

function nodes(connection: { edges: { node: object }[] }) {
  return connection.edges.map(({ node }) => bare(node)).map(({ __id, ...node }) => node);
}

test("Relay names stored documents by GET, and is told that its answer still holds", async () => {
  const { fetch, sent } = browser();
  const environment = relay(url, fetch);
  const first = bare(await ask(environment, dayQuery, sides[0]));
  assert.deepEqual(bare(await ask(environment, dayQuery, sides[0])), first);
  assert.deepEqual(sent.map(({ method, status }) => [method, status]), [["GET", 200], ["GET", 304]]);
});

test("Relay shows the data of a partial answer", async () => {
  const { fetch, sent } = browser();
  const data = await ask(relay(url, fetch), partialQuery, {});
  assert.deepEqual(bare(data), { experts: null, node: { id: "city:baoding", name: "保定市" } });
  assert.deepEqual(sent.map(({ status }) => status), [294]);
});
