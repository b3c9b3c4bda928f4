package org.talentgraph.benchmark;

import static org.talentgraph.benchmark.GeneratedExperts.named;
import static org.talentgraph.benchmark.GeneratedExperts.pick;
import static org.talentgraph.benchmark.GeneratedExperts.random;
import static org.talentgraph.benchmark.GeneratedExperts.to;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up taxonomy of skills: 20 fields at the top, and below each skill six more special ones.
 */
record GeneratedSkills(List<String> industries) {

  static final int COUNT = 5_000;

  private static final int FIELDS = 20;
  private static final int NARROWER = 6;

  /** With the kind, the object and the work, each skill has another name. */
  private static final List<String> KINDS =
      List.of(
          "adaptive 自适应",
          "applied 应用",
          "digital 数字",
          "high-speed 高速",
          "industrial 工业",
          "intelligent 智能",
          "low-carbon 低碳",
          "micro 微型",
          "precision 精密",
          "robust 鲁棒");

  private static final List<String> OBJECTS =
      List.of(
          "alloy 合金",
          "antenna 天线",
          "battery 电池",
          "bearing 轴承",
          "catalyst 催化剂",
          "ceramic 陶瓷",
          "crop 作物",
          "drug 药物",
          "engine 发动机",
          "fibre 纤维",
          "gene 基因",
          "hydrogen 氢能",
          "laser 激光",
          "membrane 膜",
          "network 网络",
          "polymer 聚合物",
          "protein 蛋白质",
          "robot 机器人",
          "sensor 传感器",
          "software 软件",
          "soil 土壤",
          "steel 钢铁",
          "turbine 涡轮",
          "vaccine 疫苗",
          "water 水");
  private static final List<String> WORKS =
      List.of(
          "analysis 分析",
          "assembly 装配",
          "certification 认证",
          "coating 涂层",
          "control 控制",
          "design 设计",
          "diagnosis 诊断",
          "forecasting 预测",
          "inspection 检验",
          "logistics 物流",
          "maintenance 维护",
          "manufacturing 制造",
          "modelling 建模",
          "optimisation 优化",
          "planning 规划",
          "recycling 回收",
          "simulation 仿真",
          "storage 存储",
          "synthesis 合成",
          "testing 测试");

  private static final List<String> IDS =
      IntStream.range(0, COUNT).mapToObj(GeneratedSkills::id).toList();

  static List<String> ids() {
    return IDS;
  }

  private static String id(int number) {
    return "skill:generated-%04d".formatted(number);
  }

  /** The name of a skill in a text, also of one that is documented. */
  static String name(String id) {
    var number =
        id.startsWith("skill:generated-")
            ? Integer.parseInt(id.substring("skill:generated-".length()))
            : -1;
    return number < 0
        ? id.substring(id.indexOf(':') + 1).replace('-', ' ')
        : String.join(" ", words(number, 0));
  }

  /** The words of a name, in English (0) or Chinese (1). */
  private static List<String> words(int number, int language) {
    return Stream.of(
            KINDS.get(number % KINDS.size()),
            OBJECTS.get(number / KINDS.size() % OBJECTS.size()),
            WORKS.get(number / KINDS.size() / OBJECTS.size()))
        .map(word -> word.split(" ")[language])
        .toList();
  }

  Map<String, Object> skill(int number) {
    return Map.of(
        "node",
            named(
                id(number), String.join(" ", words(number, 0)), String.join("", words(number, 1))),
        "BROADER", number < FIELDS ? List.of() : List.of(to(id((number - FIELDS) / NARROWER))),
        "USED_IN", List.of(to(pick(random(4, number), industries))));
  }
}
