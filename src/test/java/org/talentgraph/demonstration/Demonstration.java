package org.talentgraph.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The demonstration data: made-up records whose counts are the totals the documents publish. Run it
 * to write the files anew after a change here or in the documented taxonomy.
 */
final class Demonstration {

  private static final Text STATEMENT =
      Text.of(
          "This record is made up, so that counting such records gives the"
              + " published totals.=此记录为虚构，仅用于使此类记录的计数与已公布的总数一致。");
  private static final Text TITLE = Text.of("Talent Graph demonstration data=人才图谱演示数据");
  private static final Text PUBLISHER = Text.of("Talent Graph=人才图谱");

  private Demonstration() {}

  /**
   * Writes the files: first the folder to write to, by default {@code seed-data/demonstration},
   * then the folders of documented data, by default {@code seed-data/documented}.
   */
  public static void main(String[] args) throws IOException {
    List<Path> paths = Stream.of(args).map(Path::of).toList();
    Path target = paths.isEmpty() ? Path.of("seed-data/demonstration") : paths.getFirst();
    List<Path> documented =
        paths.size() < 2
            ? List.of(Path.of("seed-data/documented"))
            : paths.subList(1, paths.size());
    for (Map.Entry<String, String> file : files(documented).entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The content of each file by its path below the folder. */
  static Map<String, String> files(List<Path> documented) {
    MadeUpGraph graph = new MadeUpGraph();
    cite(graph);
    World world = World.of(graph, new Taxonomy(documented));
    List<Hosted> hebei = new Workstations(world).add();
    new IntroductionStations(world).add();
    QualityExperts quality = new QualityExperts(world);
    quality.add();
    new OverseasEngineers(world).add(quality.companies());
    new FlexibleProjects(world).add();
    new BeilunIntroductions(world).add(new BeilunEnterprises(world).add());
    new OffshoreBase(world).add();
    new BeijingQualifications(world).add();
    new HostDemands(world, "hebei", Text.of("Hebei=河北")).add(hebei, 0, 2);
    new HostDemands(world, "shanxi", Text.of("Shanxi=山西"))
        .add(new ShanxiWorkstations(world).add(), 2, 4);
    matchmaking(graph);
    return graph.files();
  }

  /** The event whose inside is in {@code events/matchmaking.json}. */
  private static void matchmaking(MadeUpGraph graph) {
    String id = "event:demo-matchmaking";
    graph
        .node("Event", id, Text.of("Sample matchmaking day=示例对接日"))
        .with("kind", "MEETING")
        .with("on", FirstStart.date(FirstStart.DAY.plusMonths(2)))
        .with("onPrecision", "DAY");
    graph.relate(id, "HELD_IN", "city:ningbo");
  }

  private static void cite(MadeUpGraph graph) {
    String source = "source:talent-graph-demonstration";
    graph
        .node("Source", source, TITLE)
        .text("title", TITLE)
        .text("publisher", PUBLISHER)
        .with("language", "EN");
    graph
        .node("Citation", MadeUpGraph.CITATION, Text.of("Made-up record=虚构记录"))
        .with("how", "SYNTHETIC")
        .text("statement", STATEMENT);
    graph.relate(MadeUpGraph.CITATION, "QUOTES", source);
  }
}
