package org.talentgraph.api;

/** Which documents are answered: all of them, unless the operator has only stored ones answered. */
public interface AnsweredDocuments {

  boolean answers(String document);
}
