package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.talentgraph.pairing.Candidate;
import org.talentgraph.pairing.Demand;
import org.talentgraph.pairing.Limits;
import org.talentgraph.pairing.Objective;
import org.talentgraph.pairing.Pair;
import org.talentgraph.pairing.Pairing;
import org.talentgraph.pairing.PairingProblem;
import org.talentgraph.pairing.Pairings;
import org.talentgraph.pairing.Party;
import org.talentgraph.pairing.Status;

/** Published assignment problems against their optimum, and dense ones against the clock. */
class PairingBenchmark {

  private static final Limits LIMITS = new Limits(300, 300, 1);
  private static final int DENSE = 1_000;
  private static final double MOST_SECONDS = 2;
  private static final StringBuilder TABLE =
      new StringBuilder(
          "| problem | optimum | value | bound | seconds |\n|---|---:|---:|---:|---:|\n");

  @Test
  void assignmentsEqualTheOptimum() {
    var folder = DataFolder.named("assignment");
    var optima = List.of(305L, 475L);
    var files = folder.files("assign*.txt");
    for (var index = 0; index < optima.size(); index++) {
      var numbers = DataFolder.numbers(files.get(index));
      var size = numbers.nextInt();
      List<Candidate> candidates = new ArrayList<>();
      for (var row = 0; row < size; row++) {
        for (var column = 0; column < size; column++) {
          candidates.add(new Candidate("d" + row, "x" + column, -numbers.nextInt()));
        }
      }
      var name = files.get(index).getFileName().toString();
      assertThat(-solve(name, -optima.get(index), square(size, candidates)).value())
          .isEqualTo(optima.get(index));
    }
  }

  @Test
  void generalisedAssignmentsEqualTheOptimum() {
    var folder = DataFolder.named("assignment");
    for (var line : folder.lines("gap-bounds.txt")) {
      var parts = line.split("\\s+");
      var largest = parts[0].endsWith("_Max");
      var file = folder.path().resolve("gap-" + parts[0].replaceAll("_.*", "") + ".txt");
      var optimum = Long.parseLong(parts[1]);
      var pairing = solve(parts[0], largest ? optimum : -optimum, generalised(file, largest));
      assertThat(Math.abs(pairing.value())).as(line).isEqualTo(optimum);
      assertThat(pairing.status()).isEqualTo(Status.OPTIMAL);
    }
  }

  @Test
  void aThousandByAThousandTakesTwoSeconds() {
    var random = new Random(1);
    List<Candidate> candidates = new ArrayList<>();
    for (var row = 0; row < DENSE; row++) {
      for (var column = 0; column < DENSE; column++) {
        candidates.add(new Candidate("d" + row, "x" + column, random.nextInt(1_000)));
      }
    }
    var problem = square(DENSE, candidates);
    solve("warming up", 0, problem);
    var begin = System.nanoTime();
    var pairing = solve("1,000 × 1,000, dense", 0, problem);
    assertThat(pairing.gap()).isZero();
    assertThat((System.nanoTime() - begin) / 1e9).isLessThanOrEqualTo(MOST_SECONDS);
  }

  @AfterAll
  static void write() throws IOException {
    System.out.println(TABLE);
    Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(Path.of("target", "benchmarks", "pairing.md"), TABLE);
  }

  private static Pairing solve(String name, long optimum, PairingProblem problem) {
    var begin = System.nanoTime();
    var pairing = (Pairing) Pairings.plan(problem, Objective.TOTAL_SCORE, LIMITS);
    TABLE.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %.2f |%n",
            name,
            optimum,
            pairing.value(),
            pairing.bound(),
            (System.nanoTime() - begin) / 1e9));
    return pairing;
  }

  private static PairingProblem square(int size, List<Candidate> candidates) {
    List<Party> enterprises = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    List<Party> experts = new ArrayList<>();
    for (var number = 0; number < size; number++) {
      enterprises.add(new Party("c" + number, 0, 1));
      demands.add(new Demand("d" + number, "c" + number, 1, 1));
      experts.add(new Party("x" + number, 0, 1));
    }
    return new PairingProblem(enterprises, demands, experts, candidates, Set.of(), List.of());
  }

  /** Every job, a demand, goes to one agent, an expert, within the agent's effort. */
  private static PairingProblem generalised(Path file, boolean largest) {
    var numbers = DataFolder.numbers(file);
    var agents = numbers.nextInt();
    var jobs = numbers.nextInt();
    var costs = new int[agents * jobs];
    var loads = new int[agents * jobs];
    for (var index = 0; index < costs.length; index++) {
      costs[index] = numbers.nextInt();
    }
    for (var index = 0; index < loads.length; index++) {
      loads[index] = numbers.nextInt();
    }
    List<Candidate> candidates = new ArrayList<>();
    List<Party> experts = new ArrayList<>();
    for (var agent = 0; agent < agents; agent++) {
      experts.add(new Party("x" + agent, 0, jobs, numbers.nextInt()));
      for (var job = 0; job < jobs; job++) {
        var index = agent * jobs + job;
        var score = largest ? costs[index] : -costs[index];
        candidates.add(new Candidate(new Pair("d" + job, "x" + agent), score, loads[index]));
      }
    }
    List<Party> enterprises = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    for (var job = 0; job < jobs; job++) {
      demands.add(new Demand("d" + job, "c" + job, 1, 1));
      enterprises.add(new Party("c" + job, 0, 1));
    }
    return new PairingProblem(enterprises, demands, experts, candidates, Set.of(), List.of());
  }
}
