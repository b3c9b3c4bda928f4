package org.talentgraph.search;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Short names of authorities, as they are usual in China: of a province without its name (省科技厅),
 * with shortened words (人社厅, 国资委), and in English the first letters.
 */
final class AgencyNames {

  /** Of a committee (省委) the place is a part of the name. */
  private static final Pattern PROVINCE =
      Pattern.compile("^(\\p{IsHan}{2,3}?)(省|自治区|市|(?<!新)区)(?=[^委直各].)");

  private static final Pattern PARTY = Pattern.compile("^中共|^中国共产党");

  /** Words that are not counted where the first letters are taken. */
  private static final Set<String> SMALL = Set.of("and", "the", "for", "in");

  private static final int FEW_WORDS = 3;

  /** Longer words before those that they contain. */
  private static final String WORDS =
      """
      国有资产监督管理委员会 国资委
      机构编制委员会办公室 编办
      卫生和计划生育委员会 卫计委
      人力资源和社会保障 人社
      经济和信息化委员会 经信委
      发展和改革委员会 发改委
      旅游发展委员会 旅发委
      工商行政管理局 工商局
      外事侨务办公室 外侨办
      公安机关出入境管理部门 出入境
      中华人民共和国 -
      科学技术 科技
      社会科学院 社科院
      外国专家 外专
      国土资源 国土
      地方税务 地税
      环境保护 环保
      中央组织部 中组部
      中央委员会 中央
      管理委员会 管委会
      人民政府 政府
      委员会 委
      统战部 统战部
      """;

  private static final Map<String, String> SHORTENED = shortened();

  private AgencyNames() {}

  private static Map<String, String> shortened() {
    Map<String, String> words = new LinkedHashMap<>();
    for (var pair : WORDS.split("\n")) {
      var parts = pair.split(" ", -1);
      words.put(parts[0], parts[1].replace("-", ""));
    }
    return words;
  }

  static Stream<String> of(String name) {
    return Character.isIdeographic(name.codePointAt(0)) ? chinese(name) : english(name);
  }

  private static Stream<String> chinese(String name) {
    var official = PARTY.matcher(name).replaceFirst("");
    var shorter = official;
    for (var word : SHORTENED.entrySet()) {
      shorter = shorter.replace(word.getKey(), word.getValue());
    }
    return Stream.of(official, shorter).distinct().flatMap(AgencyNames::ofProvince);
  }

  /** 河北省科技厅 is also 河北科技厅 there, and 省科技厅 or 科技厅 where the province is clear. */
  private static Stream<String> ofProvince(String name) {
    var province = PROVINCE.matcher(name);
    if (!province.find()) {
      return name.startsWith("国家") ? Stream.of(name, name.substring(2)) : Stream.of(name);
    }
    var rest = name.substring(province.end());
    return Stream.of(name, province.group(1) + rest, province.group(2) + rest, rest);
  }

  private static Stream<String> english(String name) {
    var words =
        Arrays.stream(name.split("[\\s,-]+"))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .filter(word -> !SMALL.contains(word))
            .toList();
    var telling = words.stream().filter(word -> !word.equals("of")).toList();
    return telling.size() < FEW_WORDS
        ? Stream.empty()
        : Stream.of(words, telling).map(AgencyNames::letters);
  }

  private static String letters(List<String> words) {
    return words.stream()
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(joining())
        .toUpperCase(Locale.ROOT);
  }
}
