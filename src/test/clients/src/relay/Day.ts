import { graphql } from "relay-runtime";

export const query = graphql`
  query DayQuery($day: Date, $language: Language) {
    catalogues(asOf: $day) {
      edges { node { id key name(in: $language) versions { id version name(in: $language) } } }
    }
    nodes(asOf: $day, ids: ["agency:hebei-foreign-experts-bureau"]) {
      id
      name(in: $language)
      ... on Agency { partOf { edges { node { id name(in: $language) } } } }
    }
  }
`;

export const partial = graphql`
  query DayPartialQuery {
    experts(after: "no cursor") { totalCount }
    node(id: "city:baoding") { id name(in: ZH) }
  }
`;
