package org.talentgraph.demonstration;

import static java.util.Comparator.comparingInt;

import java.util.Map;

/** The subject of a degree that leads to work in an industry. */
final class Discipline {

  private static final Text OTHER = Text.of("Engineering science=工程科学");
  private static final Map<String, Text> BY_WORD =
      Map.ofEntries(
          Map.entry("equipment", Text.of("Mechanical engineering=机械工程")),
          Map.entry("marine-engineering", Text.of("Marine engineering=海洋工程")),
          Map.entry("cable", Text.of("Electrical engineering=电气工程")),
          Map.entry("electronic", Text.of("Electronic engineering=电子工程")),
          Map.entry("electrical", Text.of("Electrical engineering=电气工程")),
          Map.entry("vehicle", Text.of("Vehicle engineering=车辆工程")),
          Map.entry("automotive", Text.of("Vehicle engineering=车辆工程")),
          Map.entry("digital", Text.of("Computer science=计算机科学")),
          Map.entry("information", Text.of("Computer science=计算机科学")),
          Map.entry("data", Text.of("Statistics=统计学")),
          Map.entry("materials", Text.of("Materials science=材料科学")),
          Map.entry("bio", Text.of("Biology=生物学")),
          Map.entry("cell", Text.of("Biology=生物学")),
          Map.entry("healthcare", Text.of("Medicine=医学")),
          Map.entry("energy", Text.of("Energy engineering=能源工程")),
          Map.entry("solar", Text.of("Physics=物理学")),
          Map.entry("wind", Text.of("Energy engineering=能源工程")),
          Map.entry("coal", Text.of("Chemistry=化学")),
          Map.entry("chemicals", Text.of("Chemistry=化学")),
          Map.entry("environment", Text.of("Environmental science=环境科学")),
          Map.entry("ecolog", Text.of("Environmental science=环境科学")),
          Map.entry("agricult", Text.of("Agronomy=农学")),
          Map.entry("wine", Text.of("Food science=食品科学")),
          Map.entry("food", Text.of("Food science=食品科学")),
          Map.entry("logistics", Text.of("Logistics=物流学")),
          Map.entry("transport", Text.of("Transport engineering=交通工程")),
          Map.entry("education", Text.of("Education=教育学")),
          Map.entry("financ", Text.of("Economics=经济学")),
          Map.entry("smart-city", Text.of("Urban planning=城市规划")));

  private Discipline() {}

  static Text of(String industry) {
    return BY_WORD.entrySet().stream()
        .filter(entry -> industry.contains(entry.getKey()))
        .max(
            Map.Entry.<String, Text>comparingByKey(comparingInt(String::length))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getValue)
        .orElse(OTHER);
  }

  /** The Nobel category nearest to the industry: physics, chemistry, medicine or economics. */
  static String nobelCategory(String industry) {
    return switch (of(industry).en()) {
      case "Chemistry", "Materials science", "Environmental science" -> "che";
      case "Biology", "Medicine", "Agronomy", "Food science" -> "med";
      case "Economics", "Logistics" -> "eco";
      default -> "phy";
    };
  }
}
