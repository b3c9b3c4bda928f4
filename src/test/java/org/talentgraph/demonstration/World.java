package org.talentgraph.demonstration;

/** What the makers of records share. */
record World(
    MadeUpGraph graph,
    Taxonomy taxonomy,
    Institutions institutions,
    Experts experts,
    Engagements engagements,
    Projects projects) {

  static World of(MadeUpGraph graph, Taxonomy taxonomy) {
    Institutions institutions = new Institutions(graph, taxonomy);
    return new World(
        graph,
        taxonomy,
        institutions,
        new Experts(graph, taxonomy, institutions),
        new Engagements(graph),
        new Projects(graph, taxonomy));
  }
}
