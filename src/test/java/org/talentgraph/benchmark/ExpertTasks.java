package org.talentgraph.benchmark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.talentgraph.benchmark.KendallLoss.Judged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Experts by the texts of their papers, the texts of tasks, and who could do which how well. */
record ExpertTasks(
    Map<String, List<String>> experts, Map<String, String> tasks, List<Judgement> judgements) {

  record Judgement(String expert, String task, double expertise) {}

  static ExpertTasks read(Path folder) throws IOException {
    Map<String, List<String>> experts = new LinkedHashMap<>();
    for (var expert : lines(folder.resolve("experts.jsonl"))) {
      var papers = expert.required("evidence").valueStream().map(ExpertTasks::text).toList();
      experts.put(expert.required("id").asString(), papers);
    }
    var tasks =
        lines(folder.resolve("tasks.jsonl")).stream()
            .collect(toMap(task -> task.required("id").asString(), ExpertTasks::text));
    try (var rows = Files.lines(folder.resolve("judgements.tsv"))) {
      var judgements =
          rows.skip(1)
              .map(row -> row.split("\t"))
              .map(cells -> new Judgement(cells[0], cells[1], Double.parseDouble(cells[2])))
              .toList();
      return new ExpertTasks(experts, tasks, judgements);
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var json = JsonMapper.shared();
    return Files.readAllLines(file).stream().map(json::readTree).toList();
  }

  private static String text(JsonNode paper) {
    return paper.required("title").asString() + ". " + paper.required("abstract").asString();
  }

  List<String> texts() {
    return Stream.concat(
            experts.values().stream().flatMap(Collection::stream), tasks.values().stream())
        .toList();
  }

  /** The loss of each expert, by a score of the expert's texts against the task's. */
  List<KendallLoss> losses(ToDoubleBiFunction<List<String>, String> score) {
    return judgements.stream()
        .collect(groupingBy(Judgement::expert, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ofOne -> KendallLoss.of(ofOne.stream().map(each -> judged(each, score)).toList()))
        .toList();
  }

  private Judged judged(Judgement judgement, ToDoubleBiFunction<List<String>, String> score) {
    return new Judged(
        judgement.expertise(),
        score.applyAsDouble(experts.get(judgement.expert()), tasks.get(judgement.task())));
  }
}
