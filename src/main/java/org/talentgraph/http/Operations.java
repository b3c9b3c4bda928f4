package org.talentgraph.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells mutations and subscriptions before anything of them is executed, whatever the schema. */
final class Operations {

  private Operations() {}

  /**
   * Whether an operation of this kind would be executed. What cannot be parsed or determined is
   * none: the execution tells why.
   */
  static boolean isOne(Operation kind, String document, @Nullable String operationName) {
    return document.contains(kind.name().toLowerCase(Locale.ROOT))
        && isOne(kind, parsed(document), operationName);
  }

  private static boolean isOne(Operation kind, Document document, @Nullable String operationName) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    return operations.stream()
        .filter(
            each ->
                operationName == null
                    ? operations.size() == 1
                    : Objects.equals(each.getName(), operationName))
        .anyMatch(each -> each.getOperation() == kind);
  }

  private static Document parsed(String document) {
    try {
      return Parser.parse(document);
    } catch (InvalidSyntaxException e) {
      return Document.newDocument().build();
    }
  }
}
