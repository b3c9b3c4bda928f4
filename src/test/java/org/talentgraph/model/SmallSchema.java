package org.talentgraph.model;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** A small SDL that has one of everything. */
public final class SmallSchema {

  private static final String SDL =
      """
      type Query {
        "Firms." firms: FirmConnection! @match
        "One firm." firm("Its id." id: ID!): Firm @match
        "Some." parties("Their ids." ids: [ID!]!): [Party]! @match
        "Found." firmsServing("What." industry: ID!): FirmConnection! @cypher(file: "workstations-serving")
        "Java's." sum("One." of: Int): Int
      }
      enum Kind { "S." SMALL "L." LARGE }
      enum Language { "E." EN "Z." ZH }
      enum OrderDirection { "A." ASC "D." DESC }
      scalar Date
      interface Node @node { "Id." id: ID! "Name." name("In." in: Language): String! }
      interface Sourced { "Why." citations: [Person!]! @references(property: "citations") }
      interface Temporal { "From." validFrom: Date }
      interface Relationship implements Sourced & Temporal @relationshipProperties
      interface Party implements Node @node { "Owned." owns: FirmShareConnection! @relationship(type: "OWNS", direction: OUT, properties: "Share", en: "{0} owns {1}", zh: "{0}拥有{1}") }
      type Share implements Relationship @relationshipProperties { "How much." part: Float! "Note." name: String }
      type Firm implements Node & Party & Sourced @node { "Kind." kind: Kind! "Tags." tags: [String!]! }
      extend type Firm { "Parent." parent: Firm @relationship(type: "PART_OF", direction: OUT) "Units." units: [Firm!]! @relationship(type: "PART_OF", direction: IN, en: "{0} is a part of", zh: "{0}隶属{1}") "Staff." staff: PersonConnection! @relationship(type: "WORKS_AT", direction: IN) "Worth." worth("Where." industry: ID): Worth @cypher(file: "workstations-serving") }
      type Worth { "In money." money: Int! }
      type Person implements Node & Party @node { "Born." born: Date "Boss." boss: Boss @relationship(type: "UNDER", direction: OUT) "Age." age: Int @requires(fields: "born") }
      union Boss = Firm | Person
      type PageInfo { "Next." hasNextPage: Boolean! }
      type Facets { "Groups." totalGroups: Int! }
      directive @node on OBJECT | INTERFACE
      """;

  private SmallSchema() {}

  static TypeDefinitionRegistry registry() {
    var registry = new SchemaParser().parse(SDL);
    Inheritance.apply(registry);
    return registry;
  }

  public static GraphModel model() {
    return SdlReader.read(registry());
  }
}
