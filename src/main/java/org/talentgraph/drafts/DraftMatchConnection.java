package org.talentgraph.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.matching.Match;
import org.talentgraph.matching.Matches;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Tally;
import org.talentgraph.reading.DraftReader;
import org.talentgraph.reading.Part;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Relation;
import org.talentgraph.reading.Span;

/** How a draft was understood, and a page of its best matches. */
record DraftMatchConnection(
    List<UnderstoodPart> understood,
    List<Span> notUnderstood,
    @Nullable Text reason,
    Tally candidates,
    List<Edge> edges,
    PageInfo pageInfo,
    List<DraftMatch> excluded,
    @Nullable Text emptyBecause,
    List<DraftMatch> nearest,
    List<DraftMatch> almost) {

  /** A match on the page. */
  record Edge(String cursor, DraftMatch node) {}

  private static final Phrases WORDS = new Phrases("org.talentgraph.drafts.drafts");

  /**
   * A part of the text that was understood.
   *
   * @param node the record that it names
   * @param value what it says, where it names no record
   */
  record UnderstoodPart(
      PartField field,
      @Nullable Reference node,
      @Nullable String value,
      @Nullable String level,
      @Nullable Double weight,
      double sure,
      boolean counts,
      Relation relation,
      Span span) {}

  static DraftMatchConnection of(DraftRecord draft, Matches.Page page) {
    var understanding = draft.understanding();
    var side = draft.given().side();
    return new DraftMatchConnection(
        understanding.parts().stream().map(part -> part(part, draft)).toList(),
        understanding.notUnderstood(),
        reason(draft),
        page.candidates(),
        page.edges().stream()
            .map(edge -> new Edge(edge.cursor(), new DraftMatch(side, edge.match())))
            .toList(),
        page.pageInfo(),
        matches(side, page.excluded()),
        page.emptyBecause(),
        matches(side, page.nearest()),
        matches(side, page.almost()));
  }

  private static List<DraftMatch> matches(DraftReader.Side draft, List<Match> matches) {
    return matches.stream().map(match -> new DraftMatch(draft, match)).toList();
  }

  private static UnderstoodPart part(Part part, DraftRecord draft) {
    var names = draft.vocabulary().find(part.field(), part.value()).isPresent();
    return new UnderstoodPart(
        part.field(),
        names ? new Reference(part.value()) : null,
        names ? null : part.value(),
        part.level(),
        part.is(PartField.SKILL) ? DraftRecord.weight(part) : null,
        part.sure(),
        draft.counts(part),
        Relation.AND,
        draft.understanding().span(part));
  }

  private static @Nullable Text reason(DraftRecord draft) {
    if (!draft.understanding().parts().isEmpty()) {
      return null;
    }
    var text = draft.given().text();
    if (text == null || text.isBlank()) {
      return WORDS.text("noText");
    }
    return WORDS.text(draft.given().isDemand() ? "noDemand" : "noExpert");
  }
}
