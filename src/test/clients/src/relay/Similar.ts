import { graphql } from "relay-runtime";

export const query = graphql`
  query SimilarQuery($count: Int, $cursor: String, $last: Int, $before: String) {
    expert(id: "expert:demo-0541") {
      ...Similar_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
    }
  }
`;

export const page = graphql`
  fragment Similar_page on Expert
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "SimilarPageQuery") {
    similarRecords(first: $count, after: $cursor, last: $last, before: $before)
      @connection(key: "Similar_similarRecords") {
      edges { score node { id name(in: EN) } }
    }
  }
`;
