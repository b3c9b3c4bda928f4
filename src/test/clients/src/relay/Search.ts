import { graphql } from "relay-runtime";

export const query = graphql`
  query SearchQuery($count: Int, $cursor: String, $last: Int, $before: String) {
    ...Search_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
  }
`;

export const page = graphql`
  fragment Search_page on Query
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "SearchPageQuery") {
    search(text: "Baoding", first: $count, after: $cursor, last: $last, before: $before)
      @connection(key: "Search_search") {
      edges { node { id name(in: EN) } }
    }
  }
`;
