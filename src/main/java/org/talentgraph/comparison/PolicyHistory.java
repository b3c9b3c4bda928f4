package org.talentgraph.comparison;

import static java.util.Comparator.comparing;
import static org.talentgraph.rules.Wording.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.Lifetime;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.model.Row;
import org.talentgraph.rules.Named;
import org.talentgraph.rules.Wording;

/**
 * The records that concern a place and have dates, and what changed by them. A relationship that
 * ended and another of the same kind that began at the same date are one change, as are a version
 * and the one that it replaced.
 *
 * @param nodes policies, rules and others that began or ended
 * @param links relationships that did
 * @param successions versions that replaced others
 */
record PolicyHistory(List<Dated> nodes, List<Link> links, List<Succession> successions) {

  /** A node that is valid for a time. */
  record Dated(Named node, Lifetime lifetime, Set<String> citations) {

    /** What a selection has to ask of a record for it. */
    static final String FIELDS =
        " id name synthetic citations { id } %s ".formatted(Lifetime.FIELDS);

    static Dated of(Row node) {
      return new Dated(Named.of(node), Lifetime.of(node), citations(node));
    }

    static Set<String> citations(Row row) {
      return new LinkedHashSet<>(row.rows("citations", Row::id));
    }

    Stream<PolicyChange> change(ChangeKind kind, @Nullable RecordedDate when) {
      return when == null
          ? Stream.of()
          : Stream.of(
              new PolicyChange(
                  kind,
                  when,
                  false,
                  text("change." + kind, node.name()),
                  node.reference(),
                  null,
                  null,
                  null,
                  null,
                  references(citations)));
    }
  }

  /** A relationship that is valid for a time. */
  record Link(String type, Named from, Named to, Lifetime lifetime, Set<String> citations) {

    private boolean isFollowedBy(Link other) {
      return type.equals(other.type)
          && from.id().equals(other.from.id())
          && isSame(lifetime.to(), other.lifetime.from());
    }

    private Text sentence() {
      var key = "change.link." + type;
      return text(Wording.has(key) ? key : "change.link", from.name(), to.name());
    }

    private Stream<PolicyChange> change(
        @Nullable RecordedDate when, Text text, @Nullable Link before, @Nullable Link after) {
      return when == null
          ? Stream.of()
          : Stream.of(
              new PolicyChange(
                  before == null
                      ? ChangeKind.ADDED
                      : after == null ? ChangeKind.ENDED : ChangeKind.CHANGED,
                  when,
                  false,
                  text,
                  from.reference(),
                  type,
                  before == null ? null : before.to.reference(),
                  after == null ? null : after.to.reference(),
                  null,
                  references(
                      before == null ? Set.of() : before.citations,
                      after == null ? Set.of() : after.citations)));
    }

    private Stream<PolicyChange> began() {
      return change(lifetime.from(), text("change.ADDED", sentence()), null, this);
    }

    private Stream<PolicyChange> ended() {
      return change(lifetime.to(), text("change.ENDED", sentence()), this, null);
    }

    private Stream<PolicyChange> gaveWayTo(Link next) {
      var key = "change.CHANGED." + type;
      var text =
          text(Wording.has(key) ? key : "change.CHANGED", from.name(), to.name(), next.to.name());
      return change(lifetime.to(), text, this, next);
    }
  }

  /** That a version of a catalogue replaced another. */
  record Succession(Named catalogue, Dated before, Dated after, Set<String> citations) {

    private boolean begins(Dated node) {
      return after.node().equals(node.node());
    }

    private boolean ends(Dated node) {
      return before.node().equals(node.node())
          && isSame(node.lifetime().to(), after.lifetime().from());
    }

    Stream<PolicyChange> change() {
      var when = after.lifetime().from();
      return when == null
          ? Stream.of()
          : Stream.of(
              new PolicyChange(
                  ChangeKind.CHANGED,
                  when,
                  false,
                  text(
                      "change.succession",
                      catalogue.name(),
                      before.node().name(),
                      after.node().name()),
                  catalogue.reference(),
                  null,
                  before.node().reference(),
                  after.node().reference(),
                  text("change.totals"),
                  references(before.citations(), after.citations(), citations)));
    }
  }

  /** The changes in an range, earliest first. */
  List<PolicyChange> changes(DateRange range) {
    return Stream.of(
            successions.stream().flatMap(Succession::change),
            nodes.stream().flatMap(this::changes),
            linkChanges())
        .flatMap(changes -> changes)
        .flatMap(change -> change.in(range))
        .sorted(
            comparing(PolicyChange::date)
                .thenComparing(PolicyChange::precision)
                .thenComparing(change -> change.subject().id())
                .thenComparing(PolicyChange::kind))
        .toList();
  }

  private Stream<PolicyChange> changes(Dated node) {
    var begins = successions.stream().noneMatch(each -> each.begins(node));
    var ends = successions.stream().noneMatch(each -> each.ends(node));
    return Stream.concat(
        begins ? node.change(ChangeKind.ADDED, node.lifetime().from()) : Stream.of(),
        ends ? node.change(ChangeKind.ENDED, node.lifetime().to()) : Stream.of());
  }

  private Stream<PolicyChange> linkChanges() {
    List<Stream<PolicyChange>> changes = new ArrayList<>();
    var begun = new ArrayList<>(links);
    for (var link : links) {
      var next = begun.stream().filter(link::isFollowedBy).findFirst();
      next.ifPresent(begun::remove);
      changes.add(next.map(link::gaveWayTo).orElseGet(link::ended));
    }
    begun.forEach(link -> changes.add(link.began()));
    return changes.stream().flatMap(each -> each);
  }

  private static boolean isSame(@Nullable RecordedDate date, @Nullable RecordedDate other) {
    return date != null && date.equals(other);
  }

  /** The passages of several records, each once. */
  @SafeVarargs
  static List<Reference> references(Set<String>... citations) {
    return Stream.of(citations)
        .flatMap(Set::stream)
        .distinct()
        .sorted()
        .map(Reference::new)
        .toList();
  }
}
