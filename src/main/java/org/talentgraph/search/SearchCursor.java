package org.talentgraph.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** The cursors of one search: the text and the kinds, and the record at which a page ends. */
record SearchCursor(String text, Collection<SearchKind> kinds) {

  String of(SearchHit hit) {
    var content = "%08x%s".formatted((text + kinds).hashCode(), hit.node().id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
  }

  /**
   * Where the record of a cursor stands among the hits.
   *
   * @throws InvalidRequest {@code BAD_CURSOR} if the cursor is not of this search
   */
  int position(String cursor, List<SearchHit> hits) {
    return IntStream.range(0, hits.size())
        .filter(i -> of(hits.get(i)).equals(cursor))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequest(
                        ErrorCode.BAD_CURSOR,
                        "after is no cursor of a search for this text and these kinds. Pass the"
                            + " endCursor of the page before, or leave it out to start from the"
                            + " first page.",
                        "after 不是该文本和类别的搜索游标。请使用上一页的 endCursor，或不带游标从第一页开始。")
                    .about("after"));
  }
}
