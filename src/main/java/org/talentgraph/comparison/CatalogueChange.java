package org.talentgraph.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.comparison.PolicyHistory.Dated;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.rules.Wording;

/**
 * That a version of a catalogue began, ended or replaced another, and what is known of the
 * difference: printed totals, recorded entries and rules.
 *
 * @param change how and when
 * @param from the version before; null when there was none
 * @param to the version after; null when there is none
 */
record CatalogueChange(
    Reference catalogue, PolicyChange change, @Nullable Version from, @Nullable Version to) {

  /**
   * A version of a catalogue.
   *
   * @param total the printed number of its entries; null when none is printed
   * @param entries the recorded entries by their ids, and whether each is made up
   * @param rules its rules by their ids, and whether each has a beginning
   */
  record Version(
      Dated dated,
      @Nullable Total total,
      Map<String, Boolean> entries,
      Map<String, Boolean> rules) {

    private boolean isItemised() {
      return total != null
          && total.number() == entries.values().stream().filter(synthetic -> !synthetic).count();
    }
  }

  /** A printed number of entries. */
  record Total(Reference figure, long number, Set<String> citations) {}

  /** Recorded entries that were added or removed. */
  record Entries(long documented, long synthetic, List<Reference> qualifications) {

    private static Entries without(@Nullable Version version, @Nullable Version other) {
      Map<String, Boolean> entries =
          version == null ? new TreeMap<>() : new TreeMap<>(version.entries());
      if (other != null) {
        entries.keySet().removeAll(other.entries().keySet());
      }
      var synthetic = entries.values().stream().filter(madeUp -> madeUp).count();
      return new Entries(
          entries.size() - synthetic, synthetic, references(entries.keySet().stream()));
    }
  }

  public ChangeKind kind() {
    return change.kind();
  }

  public LocalDate date() {
    return change.date();
  }

  public RecordedDate.Precision precision() {
    return change.precision();
  }

  public boolean open() {
    return change.open();
  }

  public Text text() {
    return change.text();
  }

  public @Nullable Reference before() {
    return from == null ? null : from.dated().node().reference();
  }

  public @Nullable Reference after() {
    return to == null ? null : to.dated().node().reference();
  }

  public @Nullable Reference totalBefore() {
    return from == null || from.total() == null ? null : from.total().figure();
  }

  public @Nullable Reference totalAfter() {
    return to == null || to.total() == null ? null : to.total().figure();
  }

  public @Nullable Long netDifference() {
    return from == null || to == null || from.total() == null || to.total() == null
        ? null
        : to.total().number() - from.total().number();
  }

  public boolean itemised() {
    return versions().allMatch(Version::isItemised);
  }

  public @Nullable Text note() {
    return itemised() ? null : Wording.text("change.entries");
  }

  public Entries entriesAdded() {
    return Entries.without(to, from);
  }

  public Entries entriesRemoved() {
    return Entries.without(from, to);
  }

  public List<Reference> rulesContinued() {
    return from == null || to == null
        ? List.of()
        : references(to.rules().keySet().stream().filter(from.rules()::containsKey));
  }

  public List<Reference> rulesAdded() {
    return to == null
        ? List.of()
        : references(
            to.rules().entrySet().stream()
                .filter(rule -> rule.getValue() && !has(from, rule.getKey()))
                .map(Map.Entry::getKey));
  }

  public List<Reference> rulesNotRepeated() {
    return from == null
        ? List.of()
        : references(from.rules().keySet().stream().filter(rule -> !has(to, rule)));
  }

  /** The passages of the change and of the totals. */
  public List<Reference> citations() {
    return Stream.concat(
            change.citations().stream(),
            versions()
                .map(Version::total)
                .filter(Objects::nonNull)
                .flatMap(total -> total.citations().stream())
                .map(Reference::new))
        .distinct()
        .toList();
  }

  private Stream<Version> versions() {
    return Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to));
  }

  private static boolean has(@Nullable Version version, String rule) {
    return version != null && version.rules().containsKey(rule);
  }

  private static List<Reference> references(Stream<String> ids) {
    return ids.sorted().map(Reference::new).toList();
  }
}
