package org.talentgraph.comparison;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.comparison.PolicyComparison.Stated;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Text;
import org.talentgraph.model.View;

/**
 * The cells of a comparison at one moment, to be held against those of another.
 *
 * @param rules what each cell states; without the cells that state nothing
 */
public record ComparedCells(Map<Cell, List<Said>> rules) {

  /** What a place says on a topic. */
  public record Cell(String topic, String place) implements Comparable<Cell> {

    @Override
    public int compareTo(Cell other) {
      return (topic + place).compareTo(other.topic + other.place);
    }
  }

  /**
   * A rule in a cell.
   *
   * @param value its numbers in words; null when it has none
   * @param open why it is open whether it is in force; null where it is not
   */
  public record Said(String rule, @Nullable Text value, @Nullable Text open) {}

  /** A cell that states something else than before. */
  public record Changed(String topic, String place, List<Said> before, List<Said> after) {}

  /**
   * @param places those that are not there are left out
   * @param on the day on which the rules are in force
   */
  public static ComparedCells read(GraphRecords records, List<String> places, LocalDate on) {
    var found = new ComparedRules(records).find(null, places, View.WHOLE);
    var compared =
        PolicyComparison.of(found.topics(), found.jurisdictions(), found.rules(), on).rows();
    return new ComparedCells(
        compared.stream()
            .flatMap(
                row ->
                    row.cells().stream()
                        .filter(PolicyComparison.Cell::stated)
                        .map(
                            cell ->
                                Map.entry(
                                    new Cell(row.topic().id(), cell.jurisdiction().id()),
                                    cell.rules().stream().map(ComparedCells::said).toList())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new)));
  }

  private static Said said(Stated stated) {
    return new Said(stated.rule().id(), stated.value(), stated.openBecause());
  }

  /** The cells that differ afterwards, in their order. */
  public List<Changed> until(ComparedCells later) {
    var cells = new TreeSet<>(rules.keySet());
    cells.addAll(later.rules.keySet());
    return cells.stream()
        .flatMap(
            cell -> {
              var before = rules.getOrDefault(cell, List.of());
              var after = later.rules.getOrDefault(cell, List.of());
              return before.equals(after)
                  ? Stream.of()
                  : Stream.of(new Changed(cell.topic(), cell.place(), before, after));
            })
        .toList();
  }
}
