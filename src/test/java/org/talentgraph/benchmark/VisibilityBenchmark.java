package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;

/**
 * Measures what it costs that callers do not see everything: the same questions, asked by each role
 * in turn, beside those of an administrator. System properties: {@code visibility.experts}, {@code
 * visibility.folder} (where loaded graphs are kept), {@code visibility.rounds}.
 */
class VisibilityBenchmark {

  private static final int EXPERTS = Integer.getInteger("visibility.experts", 10_000);
  private static final Path FOLDER =
      Path.of(System.getProperty("visibility.folder", "target/scale")).toAbsolutePath();
  private static final int ROUNDS = Integer.getInteger("visibility.rounds", 30);
  private static final int WARM_UP = 2 * ROUNDS;
  private static final List<Role> ROLES =
      List.of(Role.ADMIN, Role.GUEST, Role.SCOUT, Role.EMPLOYER);
  private static final Set<String> NAMES =
      Set.of("matches", "search", "suggest", "paths", "neighbourhood", "ordered page");

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void everyRoleIsAnsweredAboutAsFast() throws Exception {
    var graph =
        new ScaledGraph(FOLDER.resolve(String.valueOf(EXPERTS)), EXPERTS, DataSize.ofGigabytes(1));
    assertThat(graph.loaded()).isPositive();
    List<String> rows = new ArrayList<>();
    try (var served = graph.serve()) {
      for (var query : queries(served, graph)) {
        rows.add(row(query, medians(served, query)));
        System.out.println(rows.getLast());
      }
    }
    var table =
        "| p50, ms | ADMIN | GUEST | SCOUT | EMPLOYER |\n|---|---:|---:|---:|---:|\n"
            + String.join("\n", rows);
    System.out.println(table);
    Files.createDirectories(Path.of("target/benchmarks"));
    Files.writeString(Path.of("target/benchmarks/visibility.md"), table);
  }

  private static List<NamedQuery> queries(ServedGraph served, ScaledGraph graph) {
    var ids = ScaledGraph.ids(served);
    var all =
        NamedQuery.all(
            new GeneratedExperts(ids), graph.experts(), graph.employers(), graph.demands());
    return Stream.concat(
            Stream.of(
                new NamedQuery(
                    "totals",
                    "{ experts { totalCount } demands { totalCount } institutions { totalCount } }",
                    List.of(Map.of())),
                new NamedQuery(
                    "a place's neighbours",
                    "query ($id: ID!) { neighbourhood(id: $id) { totalCount neighbours {"
                        + " connections node { id name } } leftOut { kind count } } }",
                    ids.get("City").stream().map(id -> Map.<String, Object>of("id", id)).toList())),
            all.stream().filter(each -> NAMES.contains(each.name())))
        .toList();
  }

  private static Map<Role, Double> medians(ServedGraph served, NamedQuery query) {
    var client = new GraphQlClient(served.address());
    var port = served.address().getPort();
    Map<Role, List<Long>> times = new EnumMap<>(Role.class);
    for (var round = 0; round < WARM_UP + ROUNDS; round++) {
      var variables = query.requests().get(round % query.requests().size());
      for (var role : ROLES) {
        var request = as(role, port, client.request(query.document(), variables));
        var begin = System.nanoTime();
        client.send(request);
        if (round >= WARM_UP) {
          times.computeIfAbsent(role, _ -> new ArrayList<>()).add(System.nanoTime() - begin);
        }
      }
    }
    Map<Role, Double> medians = new EnumMap<>(Role.class);
    times.forEach((role, all) -> medians.put(role, median(all)));
    return medians;
  }

  private static HttpRequest as(Role role, int port, HttpRequest request) {
    var header = RoleTokens.header(port, role);
    var builder = HttpRequest.newBuilder(request, (_, _) -> true);
    return header.isEmpty()
        ? builder.build()
        : builder.header(header.getFirst(), header.getLast()).build();
  }

  private static double median(List<Long> nanoseconds) {
    return nanoseconds.stream().sorted().skip(nanoseconds.size() / 2).findFirst().orElseThrow()
        / 1e6;
  }

  private static String row(NamedQuery query, Map<Role, Double> medians) {
    var row = new StringBuilder("| " + query.name() + " |");
    for (var role : ROLES) {
      var ratio = medians.get(role) / medians.get(Role.ADMIN);
      row.append(" %.1f".formatted(medians.get(role)));
      row.append(role == Role.ADMIN ? " |" : " (%.2f) |".formatted(ratio));
    }
    return row.toString();
  }
}
