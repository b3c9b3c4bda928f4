package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.paths.Path.Order;

class PathCandidatesTests {

  private final PathCandidates candidates = new PathCandidates(2, 4);

  @Test
  void whatIsAsLongAsTheLastOneWantedCompetesForItsPlace() {
    assertThat(candidates.take(path(9, null, "a", "z"))).isTrue();
    assertThat(candidates.take(path(9, null, "a", "b", "z"))).isTrue();
    assertThat(candidates.take(path(5, null, "a", "c", "z"))).isTrue();
    assertThat(candidates.take(path(1, null, "a", "b", "c", "z"))).isFalse();
    assertThat(nodes(candidates.first(Order.SPECIFIC, true))).containsExactly("az", "acz");
    assertThat(nodes(candidates.first(Order.ID, true))).containsExactly("az", "abz");
    assertThat(candidates.first(Order.ID, true).complete()).isTrue();
  }

  @Test
  void theRelationshipThatBeganLastStandsFirst() {
    candidates.take(path(1, null, "a", "b", "z"));
    candidates.take(path(1, LocalDate.of(2019, 1, 1), "a", "c", "z"));
    candidates.take(path(1, LocalDate.of(2022, 1, 1), "a", "d", "z"));
    assertThat(nodes(candidates.first(Order.RECENT, true))).containsExactly("adz", "acz");
  }

  @Test
  void whatVisitsANodeTwiceIsNoPath() {
    assertThat(candidates.take(path(1, null, "a", "b", "a", "z"))).isTrue();
    assertThat(candidates.first(Order.ID, true).paths()).isEmpty();
  }

  @Test
  void nothingLongerThanAskedIsTaken() {
    assertThat(candidates.take(path(1, null, "a", "b", "c", "d", "e", "z"))).isFalse();
    assertThat(candidates.first(Order.ID, true))
        .isEqualTo(new PathCandidates.Found(List.of(), true));
  }

  @Test
  void aSearchThatIsEndedOrHasTooManyPathsIsNotComplete() {
    candidates.take(path(1, null, "a", "z"));
    assertThat(candidates.first(Order.ID, false).complete()).isFalse();
    var taken = 1;
    while (candidates.take(path(1, null, "a", "z"))) {
      taken++;
    }
    assertThat(taken).isEqualTo(PathCandidates.MOST - 1);
    assertThat(candidates.first(Order.ID, true).complete()).isFalse();
  }

  private static List<String> nodes(PathCandidates.Found paths) {
    return paths.paths().stream()
        .map(path -> String.join("", path.nodes().stream().map(Reference::id).toList()))
        .toList();
  }

  private static Path path(long connections, @Nullable LocalDate from, String... nodes) {
    var steps = new ArrayList<Tie>();
    IntStream.range(1, nodes.length).forEach(i -> steps.add(tie(nodes[i - 1], nodes[i], from)));
    return new Path(steps, connections);
  }

  private static Tie tie(String from, String to, @Nullable LocalDate validFrom) {
    return new Tie(
        new Reference(from),
        new Reference(to),
        "WITHIN",
        new Text("{0} lies within {1}", "{0}位于{1}境内"),
        true,
        new Text(from, from),
        new Text(to, to),
        validFrom,
        null,
        null,
        null,
        List.of());
  }
}
