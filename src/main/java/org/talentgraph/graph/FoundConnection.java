package org.talentgraph.graph;

import org.talentgraph.compiler.Page;

/** A page of the graph below what Java has answered; Spring takes it as it is by its name. */
record FoundConnection(Page page) {}
