package org.talentgraph.demonstration;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the documented records, and which skills belong to an industry. */
final class Taxonomy {

  private static final int ENOUGH_SKILLS = 6;
  private static final int FEWEST_SKILLS = 3;

  private final List<Path> folders;
  private final Map<String, Text> names = new HashMap<>();
  private final Map<String, List<String>> broader;
  private final Map<String, List<String>> narrower;
  private final Map<String, List<String>> skills;
  private final Map<String, List<String>> industries;

  /** Reads the documented data, which may lie in several folders. */
  Taxonomy(List<Path> folders) {
    this.folders = folders;
    for (String label : List.of("Country", "City", "Industry", "Skill")) {
      rows("nodes/" + label + ".csv")
          .forEach(row -> names.put(row.get("id"), new Text(row.get("nameEn"), row.get("nameZh"))));
    }
    broader = ends("BROADER", "from", "to");
    narrower = ends("BROADER", "to", "from");
    skills = ends("USED_IN", "to", "from");
    industries = ends("USED_IN", "from", "to");
  }

  Text name(String id) {
    Text name = names.get(id);
    if (name == null) {
      throw new IllegalArgumentException("no documented record " + id);
    }
    return name;
  }

  /**
   * Skills of the industry, common ones more often; the first two are its own, the others may be of
   * those near it.
   */
  List<String> skills(String industry, int count, Draws draws) {
    Set<String> skills = new LinkedHashSet<>(draws.popular(below(industry), Math.min(2, count)));
    List<String> near = draws.popular(near(industry), count);
    for (int i = 0; skills.size() < count && i < near.size(); i++) {
      skills.add(near.get(i));
    }
    return List.copyOf(skills);
  }

  /** One skill of the industry, a common one more often. */
  String skill(String industry, Draws draws) {
    return skills(industry, 1, draws).getFirst();
  }

  /**
   * Skills used in the industry or below it, and, where these are few, above it; the most common
   * one first.
   */
  private List<String> near(String industry) {
    Set<String> found = new LinkedHashSet<>(below(industry));
    for (String above = industry; found.size() < ENOUGH_SKILLS && broader.containsKey(above); ) {
      above = broader.get(above).getFirst();
      found.addAll(below(above));
    }
    if (found.size() < FEWEST_SKILLS) {
      found.addAll(below(Documented.industry("new-materials")));
    }
    return List.copyOf(found);
  }

  /** Industries in which the skill is used. */
  List<String> industries(String skill) {
    return industries.getOrDefault(skill, List.of());
  }

  /** How the text of a skill or industry reads inside a sentence. */
  Text phrase(String id) {
    return name(id).inside();
  }

  private List<String> below(String industry) {
    List<String> found = new ArrayList<>(skills.getOrDefault(industry, List.of()));
    narrower.getOrDefault(industry, List.of()).forEach(child -> found.addAll(below(child)));
    return found.stream().distinct().sorted(comparingLong(Draws::hash)).toList();
  }

  private Map<String, List<String>> ends(String type, String by, String other) {
    return rows("relationships/" + type + ".csv").stream()
        .sorted((a, b) -> (a.get(by) + a.get(other)).compareTo(b.get(by) + b.get(other)))
        .collect(groupingBy(row -> row.get(by), mapping(row -> row.get(other), toList())));
  }

  private List<Map<String, String>> rows(String file) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path folder : folders) {
      Path path = folder.resolve(file);
      if (Files.exists(path)) {
        rows.addAll(CsvRows.of(read(path)));
      }
    }
    return rows;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
