package org.talentgraph.oracle;

/** Where an operation begins: a root field, or a field of a record. */
record Target(String type, String field) {

  @Override
  public String toString() {
    return type + "." + field;
  }
}
