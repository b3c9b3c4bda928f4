package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.AskedPage.Position;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.Language;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.AsOf;
import org.talentgraph.plan.CursorScope;
import org.talentgraph.plan.Cursors;

/** Reads {@code first}, {@code after}, {@code last} and {@code before} of fields of Java. */
@Component
public final class AskedPages {

  private static final List<String> TYPES = List.of("Int", "String");

  private final Cursors cursors;

  AskedPages(Cursors cursors) {
    this.cursors = cursors;
  }

  /**
   * @param usual the size where the caller names none
   * @param most the greatest size
   */
  public AskedPage of(DataFetchingEnvironment environment, int usual, int most) {
    Integer first = environment.getArgument("first");
    Integer last = environment.getArgument("last");
    var size = last != null ? last : first != null ? first : usual;
    OutOfRange.refuse(ErrorCode.BAD_PAGE, last != null ? "last" : "first", size, most);
    var scope = scope(environment);
    return new AskedPage(
        size,
        last != null,
        position(environment.getArgument("after"), scope),
        position(environment.getArgument("before"), scope),
        position -> cursors.write(List.of(position.number(), position.key()), scope));
  }

  private static CursorScope scope(DataFetchingEnvironment environment) {
    var type = (GraphQLNamedType) environment.getParentType();
    return CursorScope.of(
        type.getName() + "." + environment.getFieldDefinition().getName(),
        environment.getArguments(),
        Language.of(environment.getLocale()),
        AsOf.of(environment));
  }

  private @Nullable Position position(@Nullable String cursor, CursorScope scope) {
    if (cursor == null) {
      return null;
    }
    var values = cursors.read(cursor, scope, TYPES);
    return new Position(
        ((Number) requireNonNull(values.getFirst())).intValue(), String.valueOf(values.getLast()));
  }
}
