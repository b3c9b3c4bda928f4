import { graphql } from "relay-runtime";

export const query = graphql`
  query ExpertsQuery($count: Int, $cursor: String, $last: Int, $before: String) {
    ...Experts_page @arguments(count: $count, cursor: $cursor, last: $last, before: $before)
  }
`;

export const page = graphql`
  fragment Experts_page on Query
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
  @refetchable(queryName: "ExpertsPageQuery") {
    experts(first: $count, after: $cursor, last: $last, before: $before, orderBy: [{ birthYear: DESC }])
      @connection(key: "Experts_experts") {
      edges { node { id name(in: EN) } }
    }
  }
`;
