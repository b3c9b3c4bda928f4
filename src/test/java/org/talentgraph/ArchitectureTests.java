package org.talentgraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final String ROOT = "org.talentgraph";

  /** Every package, and whom of ours it may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "graph", Set.of(),
          "embedded", Set.of(),
          "explorer", Set.of(),
          "exploration", Set.of("graph"),
          "api", Set.of("graph"),
          "provenance", Set.of("graph"),
          "questions", Set.of("graph"),
          "ingestion", Set.of("graph"),
          "matching", Set.of("graph", "rules"),
          "rules", Set.of("graph"));

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

  private static String packageOf(String name) {
    return ROOT + "." + name + "..";
  }
}
