package org.talentgraph.search;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.View;

/** Answers searches for records by what somebody types. */
@Controller
class Searches {

  private static final int LARGEST_PAGE = 50;

  private final SearchIndex index;

  Searches(SearchIndex index) {
    this.index = index;
  }

  @QueryMapping
  SearchResults search(
      @Argument String text,
      @Argument @Nullable List<SearchKind> kinds,
      @Argument int first,
      @Argument @Nullable String after,
      GraphQLContext context) {
    check("text", text, first);
    var wanted = wanted(kinds);
    return SearchResults.of(
        index.search(text, wanted, View.of(context)), first, new SearchCursor(text, wanted), after);
  }

  @QueryMapping
  List<SearchHit> suggest(
      @Argument String prefix,
      @Argument @Nullable List<SearchKind> kinds,
      @Argument int first,
      GraphQLContext context) {
    check("prefix", prefix, first);
    return index.suggest(prefix, wanted(kinds), first, View.of(context));
  }

  private static Collection<SearchKind> wanted(@Nullable List<SearchKind> kinds) {
    return kinds == null || kinds.isEmpty()
        ? EnumSet.allOf(SearchKind.class)
        : EnumSet.copyOf(kinds);
  }

  private static void check(String argument, String text, int first) {
    if (text.isBlank()) {
      throw new InvalidRequest(
              ErrorCode.EMPTY_TEXT,
              "%s is empty. Give at least one letter, digit or Chinese character."
                  .formatted(argument),
              "%s 为空。请至少输入一个字母、数字或汉字。".formatted(argument))
          .about(argument);
    }
    OutOfRange.refusePage(first, LARGEST_PAGE);
  }
}
