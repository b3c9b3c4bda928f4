package org.talentgraph.changes;

import static org.talentgraph.changes.Slice.number;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.graph.AskedPage.Position;
import org.talentgraph.graph.AskedPages;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Epoch;

/** Lists the changes of the graph, for readers and for clients that keep a copy of it. */
@Controller
class ChangeQueries {

  private static final int MOST = 100;
  private static final int PAGE = 20;

  private final AskedPages pages;
  private final ChangeReads reads;
  private final SeenChanges seen;
  private final Epoch epoch;

  ChangeQueries(AskedPages pages, ChangeReads reads, SeenChanges seen, Epoch epoch) {
    this.pages = pages;
    this.reads = reads;
    this.seen = seen;
    this.epoch = epoch;
  }

  /** Which changes are wanted. */
  record Wanted(
      int since,
      @Nullable List<Change.Kind> kinds,
      @Nullable List<String> ids,
      @Nullable String by) {}

  @QueryMapping
  ChangeRecordConnection changes(
      @Argument @Nullable Integer since,
      @Argument @Nullable List<Change.Kind> kinds,
      @Argument @Nullable List<String> ids,
      @Argument @Nullable String by,
      DataFetchingEnvironment environment) {
    if (ids != null && !ids.isEmpty()) {
      OutOfRange.refuse(ErrorCode.BAD_LENGTH, "ids", ids.size(), MOST);
    }
    var asked = pages.of(environment, PAGE, MOST);
    var now = epoch.current();
    var last = reads.last();
    var visibility = Visibility.of(environment.getGraphQlContext());
    var shown = ids == null ? null : seen.withoutHidden(ids, visibility);
    var wanted = new Wanted(since == null ? 0 : since, kinds, shown, by);
    refuseOthers(wanted.since, asked, now, last);
    var found = reads.changes("changes", parameters(wanted, asked, last));
    var page =
        Slice.of(
            asked,
            asked.backwards() ? found.reversed() : found,
            each -> new Position(each.number(), now),
            _ -> true);
    return ChangeRecordConnection.of(told(page, shown, visibility), now, last);
  }

  /**
   * A page as a caller may see it.
   *
   * @param ids of the records that are asked for, if any
   */
  private Slice<ChangeRecord> told(
      Slice<ChangeRecord> page, @Nullable List<String> ids, Visibility visibility) {
    var told = seen.told(page.records(), visibility);
    var known = page.told(each -> told.get(each.number()));
    return ids == null ? known : known.only(seen.touching(known.records(), ids, visibility));
  }

  private static Map<String, @Nullable Object> parameters(
      Wanted wanted, AskedPage asked, int last) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("after", Math.max(wanted.since, number(asked.after(), 0)));
    parameters.put("before", Math.min(last + 1, number(asked.before(), last + 1)));
    parameters.put(
        "kinds",
        wanted.kinds == null ? null : wanted.kinds.stream().map(Change.Kind::name).toList());
    parameters.put("ids", wanted.ids);
    parameters.put("by", wanted.by);
    parameters.put("size", asked.size() + 1);
    parameters.put("backwards", asked.backwards());
    return parameters;
  }

  /** A client that has read on in another history than the graph has now. */
  private static void refuseOthers(int since, AskedPage asked, String epoch, int last) {
    if (since < 0 || since > last) {
      throw other("since", last);
    }
    if (isOther(asked.after(), epoch, last)) {
      throw other("after", last);
    }
    if (isOther(asked.before(), epoch, last)) {
      throw other("before", last);
    }
  }

  private static boolean isOther(@Nullable Position position, String epoch, int last) {
    return position != null && (!position.key().equals(epoch) || position.number() > last);
  }

  /** An argument that belongs to another history than the graph has now. */
  static InvalidRequest other(String argument, int last) {
    return new InvalidRequest(
            ErrorCode.OTHER_EPOCH,
            "%s is no change of this epoch, whose last change has the number %d. Read everything that you keep of the graph anew, and ask for changes after that number."
                .formatted(argument, last),
            "%s 不是本纪元（epoch）的更改；本纪元最后一项更改为第 %d 号。请重新读取您所保存的图谱内容，然后从该号之后查询更改。"
                .formatted(argument, last))
        .about(argument);
  }
}
