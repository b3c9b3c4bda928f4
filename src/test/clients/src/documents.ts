import { graphql } from "./gql";

/** What was valid on a day, in one language. Arguments carry both, so that a cache keeps the answers apart. */
export const Day = graphql(`
  query Day($day: Date, $language: Language) {
    catalogues(asOf: $day) {
      edges { node { id key name(in: $language) versions { id version name(in: $language) } } }
    }
    nodes(asOf: $day, ids: ["agency:hebei-foreign-experts-bureau"]) {
      id
      name(in: $language)
      ... on Agency { partOf { edges { node { id name(in: $language) } } } }
    }
  }
`);

export const Experts = graphql(`
  query Experts($first: Int, $after: String, $last: Int, $before: String) {
    experts(first: $first, after: $after, last: $last, before: $before, orderBy: [{ birthYear: DESC }]) {
      totalCount
      edges { cursor node { id name(in: EN) } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const Matches = graphql(`
  query Matches($first: Int, $after: String, $last: Int, $before: String) {
    demand(id: "demand:beilun-0002") {
      id
      matches(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { score expert { id name(in: EN) } } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

/** One of its fields fails: that is no cursor. */
export const Partial = graphql(`
  query Partial {
    experts(after: "no cursor") { totalCount }
    node(id: "city:baoding") { id name(in: ZH) }
  }
`);
