package org.talentgraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final String ROOT = "org.talentgraph";

  /** What every feature may use: the door to the graph, and what it speaks of. */
  private static final Set<String> DOOR = Set.of("graph", "database", "model", "language");

  /** Every package, and whom of ours it may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("language", Set.of()),
          entry("model", Set.of("language")),
          entry("database", Set.of("model")),
          entry("plan", Set.of("model", "language")),
          entry("compiler", Set.of("plan", "database", "model", "language")),
          entry("graph", Set.of("compiler", "plan", "database", "model", "language")),
          entry("api", and(DOOR, "plan")),
          entry("audit", Set.of()),
          entry("security", and(DOOR, "api", "audit")),
          entry("shortlists", and(DOOR, "security")),
          entry("http", and(DOOR, "api", "security")),
          entry("provenance", DOOR),
          entry("writing", DOOR),
          entry("ingestion", and(DOOR, "writing")),
          entry("records", and(DOOR, "writing", "security")),
          entry("shapes", and(DOOR, "writing")),
          entry("search", and(DOOR, "reading")),
          entry("paths", and(DOOR, "plan")),
          entry("coverage", DOOR),
          entry("cases", DOOR),
          entry("rules", and(DOOR, "cases")),
          entry("benefits", and(DOOR, "rules", "cases")),
          entry("comparison", and(DOOR, "rules", "cases")),
          entry("changes", and(DOOR, "writing", "security")),
          entry("likeness", DOOR),
          entry("criteria", and(DOOR, "likeness", "cases")),
          entry("matching", and(DOOR, "criteria", "likeness", "rules", "cases")),
          entry("reading", DOOR),
          entry("drafts", and(DOOR, "reading", "matching", "criteria", "cases")),
          entry("pairing", Set.of()),
          entry("timetable", Set.of()),
          entry("events", and(DOOR, "writing", "records", "security")),
          entry(
              "demands",
              and(DOOR, "writing", "records", "security", "matching", "criteria", "drafts")),
          entry("interests", and(DOOR, "writing", "records", "security", "planning", "changes")),
          entry(
              "planning",
              and(DOOR, "events", "pairing", "timetable", "matching", "criteria", "security")),
          entry("handouts", and(DOOR, "events", "planning", "security")),
          entry("files", and(DOOR, "api", "handouts", "writing", "security")),
          entry(
              "documents",
              and(
                  DOOR,
                  "files",
                  "api",
                  "rules",
                  "comparison",
                  "provenance",
                  "writing",
                  "security")),
          entry("live", and(DOOR, "changes", "matching", "writing", "security")),
          entry("questions", DOOR),
          entry("embedded", Set.of()),
          entry("explorer", Set.of()));

  private final JavaClasses product =
      new ClassFileImporter()
          .importUrl(
              TalentGraphApplication.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theListNamesEveryPackage() {
    var packages =
        product.getPackage(ROOT).getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .toList();
    assertThat(packages).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
  }

  @Test
  void packagesUseOnlyWhomTheyMay() {
    ARROWS.forEach(
        (name, allowed) -> {
          var others =
              ARROWS.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(ArchitectureTests::packageOf)
                  .toArray(String[]::new);
          noClasses()
              .that(resideInAPackage(packageOf(name)))
              .should()
              .dependOnClassesThat(resideInAnyPackage(others))
              .check(product);
        });
  }

  @Test
  void everyPackageMarksNull() {
    assertThat(product.getPackage(ROOT).getSubpackages())
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  @Test
  void onlyTheEmbeddedPackageKnowsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("embedded"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.neo4j.configuration..",
                "org.neo4j.dbms..",
                "org.neo4j.kernel..",
                "org.neo4j.graphdb.."))
        .check(product);
  }

  @Test
  void namesComeFromTheDomain() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Impl|Util|Utils|Dto|Service)")
        .check(product);
  }

  private static Set<String> and(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(toUnmodifiableSet());
  }

  private static String packageOf(String name) {
    return ROOT + "." + name + "..";
  }
}
