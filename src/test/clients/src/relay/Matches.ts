import { graphql } from "relay-runtime";

export const query = graphql`
  query MatchesQuery($demand: ID!, $count: Int, $cursor: String, $last: Int, $before: String) {
    demand(id: $demand) {
      ...Matches_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
    }
  }
`;

export const page = graphql`
  fragment Matches_page on Demand
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "MatchesPageQuery") {
    matches(first: $count, after: $cursor, last: $last, before: $before) @connection(key: "Matches_matches") {
      edges { node { score expert { id name(in: EN) } } }
    }
  }
`;
