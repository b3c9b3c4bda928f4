package org.talentgraph.api;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Tells what is wrong with a value before it is sent as a variable, as the API would tell it. */
public final class InputCheck {

  private InputCheck() {}

  /**
   * The first thing that is wrong.
   *
   * @param path of the value in the input, which the words name
   * @return with the place as its detail {@code input}
   */
  public static Optional<InvalidRequest> problem(
      GraphQLType type, @Nullable Object value, String path) {
    var name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    return InputProblems.first(type, value, path, name)
        .map(
            problem ->
                new InvalidRequest(
                        ErrorCode.INVALID_VARIABLE,
                        problem.text().english(),
                        problem.text().chinese())
                    .with("input", problem.path())
                    .with("coordinate", problem.coordinate()));
  }
}
