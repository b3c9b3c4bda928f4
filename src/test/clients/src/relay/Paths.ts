import { graphql } from "relay-runtime";

export const query = graphql`
  query PathsQuery($count: Int, $cursor: String, $last: Int, $before: String) {
    ...Paths_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
  }
`;

export const page = graphql`
  fragment Paths_page on Query
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "PathsPageQuery") {
    paths(from: "industry:new-energy", to: "country:DE", first: $count, after: $cursor, last: $last, before: $before)
      @connection(key: "Paths_paths") {
      edges { node { length steps { text(in: EN) } } }
    }
  }
`;
