import { graphql } from "relay-runtime";

export const query = graphql`
  query NeighboursQuery($count: Int, $cursor: String, $last: Int, $before: String) {
    ...Neighbours_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
  }
`;

export const page = graphql`
  fragment Neighbours_page on Query
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "NeighboursPageQuery") {
    neighbourhood(id: "city:baoding", first: $count, after: $cursor, last: $last, before: $before)
      @connection(key: "Neighbours_neighbourhood") {
      edges { node { id name(in: EN) } }
    }
  }
`;
