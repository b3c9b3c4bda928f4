package org.talentgraph.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a mutation before anything of it is executed, whatever the schema. */
final class Mutations {

  private Mutations() {}

  /**
   * Whether a mutation would be executed. What cannot be parsed or determined is none: the
   * execution tells why.
   */
  static boolean isOne(String document, @Nullable String operationName) {
    return document.contains("mutation") && isOne(parsed(document), operationName);
  }

  private static boolean isOne(Document document, @Nullable String operationName) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    return operations.stream()
        .filter(
            each ->
                operationName == null
                    ? operations.size() == 1
                    : Objects.equals(each.getName(), operationName))
        .anyMatch(each -> each.getOperation() == OperationDefinition.Operation.MUTATION);
  }

  private static Document parsed(String document) {
    try {
      return Parser.parse(document);
    } catch (InvalidSyntaxException e) {
      return Document.newDocument().build();
    }
  }
}
