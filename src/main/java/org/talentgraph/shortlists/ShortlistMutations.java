package org.talentgraph.shortlists;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.security.Caller;

/** Keeps, tells and removes the shortlists of the caller. */
@Controller
class ShortlistMutations {

  private static final int MOST = 100;

  private final Shortlists lists;

  ShortlistMutations(Shortlists lists) {
    this.lists = lists;
  }

  @QueryMapping
  List<Shortlist> shortlists() {
    return lists.all(Caller.current());
  }

  @MutationMapping
  Shortlist keepShortlist(@Argument String key, DataFetchingEnvironment environment) {
    var caller = Caller.current();
    if (!(environment.getArgument("content") instanceof Map<?, ?> content)) {
      throw new InvalidRequest(
              ErrorCode.BAD_VALUE, "content is no object. Give {…}.", "content 不是对象，请给出 {…}。")
          .about("content");
    }
    var there = lists.all(caller);
    if (there.size() >= MOST && there.stream().noneMatch(each -> each.key().equals(key))) {
      throw new InvalidRequest(
              ErrorCode.TOO_MANY_RECORDS,
              "You have %d shortlists, and more are not kept. Remove some first.".formatted(MOST),
              "您已有 %d 份名单，不能再保存，请先删除一些。".formatted(MOST))
          .about("key");
    }
    var list = new Shortlist(key, content);
    lists.keep(caller, list);
    return list;
  }

  @MutationMapping
  @Nullable Shortlist removeShortlist(@Argument String key) {
    return lists.remove(Caller.current(), key).orElse(null);
  }
}
