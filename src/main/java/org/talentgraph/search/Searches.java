package org.talentgraph.search;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.View;

/** Answers searches for records by what somebody types. */
@Controller
class Searches {

  static final int LARGEST_PAGE = 50;

  static final int PAGE = 20;

  /** So many records are in reach by pages. */
  static final int REACH = 300;

  private final SearchIndex index;
  private final Box box;
  private final AskedPages pages;

  Searches(SearchIndex index, Box box, AskedPages pages) {
    this.index = index;
    this.box = box;
    this.pages = pages;
  }

  @QueryMapping
  SearchConnection search(
      @Argument String text,
      @Argument @Nullable List<String> kinds,
      DataFetchingEnvironment environment) {
    refuseEmpty("text", text);
    var asked = pages.of(environment, PAGE, LARGEST_PAGE);
    return box.search(text, kinds, View.of(environment), asked);
  }

  @QueryMapping
  List<SearchHit> suggest(
      @Argument String prefix,
      @Argument @Nullable List<String> kinds,
      @Argument int first,
      DataFetchingEnvironment environment) {
    refuseEmpty("prefix", prefix);
    OutOfRange.refusePage(first, LARGEST_PAGE);
    return index.suggest(prefix, kinds, first, View.of(environment));
  }

  static void refuseEmpty(String argument, String text) {
    if (text.isBlank()) {
      throw new InvalidRequest(
              ErrorCode.EMPTY_TEXT,
              "%s is empty. Give at least one letter, digit or Chinese character."
                  .formatted(argument),
              "%s 为空。请至少输入一个字母、数字或汉字。".formatted(argument))
          .about(argument);
    }
  }
}
