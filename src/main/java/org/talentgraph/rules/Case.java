package org.talentgraph.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.cases.Facts;
import org.talentgraph.cases.Holdings;
import org.talentgraph.cases.Post;
import org.talentgraph.cases.Range;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * The facts of a case, and the records of the graph that they rest on.
 *
 * @param records ids of the records behind each kind of fact
 * @param names the names of those records
 */
record Case(Facts facts, Map<Fact, List<String>> records, Map<String, Text> names) {

  /** The same, with a value presumed where nothing is known. */
  Case presumed(Fact fact, String value) {
    return facts.holding(fact).equals(Holdings.UNKNOWN)
        ? new Case(facts.with(fact, Holdings.all(List.of(value))), records, names)
        : this;
  }

  /** The same, under programmes that the case counts person-times of. */
  Case under(Collection<String> programmes) {
    var more = facts;
    for (var programme : programmes) {
      more = more.with(Fact.PROGRAMME, more.holding(Fact.PROGRAMME).with(programme));
    }
    return new Case(more, records, names);
  }

  /** The records that a fact rests on. */
  List<Reference> evidence(Fact fact) {
    return records.getOrDefault(fact, List.of()).stream().map(Reference::new).toList();
  }

  /** A fact in words; null when nothing is known. */
  @Nullable Text found(Condition condition) {
    return switch (condition.fact()) {
      case EXPERIENCE_IN_MAINLAND -> years(facts.number(Fact.EXPERIENCE));
      case AGE, EXPERIENCE, EXPERIENCE_ABROAD, STAY -> years(facts.number(condition.fact()));
      case POST -> {
        var posts = facts.posts();
        yield posts != null && posts.isEmpty() ? Wording.text("found.none") : posts();
      }
      case CIRCUMSTANCE -> {
        var holds = facts.circumstances().get(condition.id());
        yield holds == null ? null : Wording.text(holds ? "found.yes" : "found.no");
      }
      case ORIGIN, DEGREE, AWARD, ACADEMICIAN, PROGRAMME, QUALIFICATION, INDUSTRY, EMPLOYER_KIND ->
          holding(condition.fact());
      case GRANTED -> null;
    };
  }

  static @Nullable Text years(Range range) {
    var least = range.least();
    var most = range.most();
    if (least == null) {
      return most == null ? null : Wording.text("found.atMost", Wording.years(most));
    }
    return most == null
        ? Wording.text("found.atLeast", Wording.years(least))
        : least.compareTo(most) == 0
            ? Wording.years(least)
            : Wording.text("found.between", least, Wording.years(most));
  }

  /** The posts in words; null where there are none, or none is known. */
  @Nullable Text posts() {
    var posts = facts.posts();
    return posts == null || posts.isEmpty() ? null : posts(posts);
  }

  private Text posts(List<Post> posts) {
    return Text.list(
        posts.stream()
            .map(post -> Wording.text("found.post", word("rank", post.rank()), place(post)))
            .toList());
  }

  private Text place(Post post) {
    var name = post.institution() == null ? null : names.get(post.institution());
    return name != null ? name : word("EMPLOYER_KIND", post.at());
  }

  private static Text word(String prefix, @Nullable String constant) {
    return Wording.text(prefix + "." + (constant == null ? "unknown" : constant));
  }

  private @Nullable Text holding(Fact fact) {
    var recorded = records.get(fact);
    var known = facts.holding(fact);
    if (recorded != null && !recorded.isEmpty()) {
      return Text.list(recorded.stream().map(this::name).toList());
    }
    if (known.held().isEmpty()) {
      return known.complete() ? Wording.text("found.none") : null;
    }
    return Text.list(
        known.held().stream()
            .map(
                value ->
                    Wording.has(fact + "." + value)
                        ? Wording.text(fact + "." + value)
                        : name(value))
            .toList());
  }

  private Text name(String id) {
    return names.getOrDefault(id, new Text(id, id));
  }
}
