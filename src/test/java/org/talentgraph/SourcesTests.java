package org.talentgraph;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long a file, a method and the README may be, and which of its files may hold Cypher. */
class SourcesTests {

  private static final int LINES_OF_A_FILE = 250;
  private static final int LINES_OF_A_METHOD = 30;
  private static final int LINES_OF_THE_README = 150;

  private static final Pattern CYPHER =
      Pattern.compile(
          "\\b(MATCH|UNWIND|MERGE|CREATE|RETURN|CALL|DETACH|REMOVE|WHERE|YIELD|EXISTS|COLLECT)\\b"
              + "|\\)<?-\\[|\\]->?\\(|\\w\\{\\.\\w");

  private static final String CYPHER_DSL = "org.neo4j.cypherdsl.";

  /** The classes that hold Cypher, and why a selection does not do. */
  private static final Map<String, String> HOLDERS =
      Map.ofEntries(
          entry("Rendering", "renders a plan"),
          entry("RootRendering", "renders the nodes with which a plan begins"),
          entry("TotalRendering", "renders the totals of a plan"),
          entry("ConnectionRendering", "renders the connections of a plan"),
          entry("FacetRendering", "renders the facets of a plan"),
          entry("OrderRendering", "renders orders and cursors of a plan"),
          entry("PredicateRendering", "renders the predicates of a plan"),
          entry("Matching", "how rows of a connection are matched"),
          entry("Patterns", "names nodes and relationships of a rendered plan"),
          entry("Validity", "renders what is valid on a day"),
          entry("FileStatements", "takes in the statements that @cypher names"),
          entry("SchemaCheck", "lets the database plan the statements that @cypher names"),
          entry("GraphSchema", "constraints and indexes"),
          entry("SchemaIndex", "the indexes that the graph has"),
          entry("SchemaUpdate", "makes and awaits constraints and indexes"),
          entry("GraphState", "what the graph remembers of its last start"),
          entry("GraphStart", "takes away labels that are derived anew"),
          entry("RunningStatement", "ends statements for which nobody waits"),
          entry("CursorSecret", "the secret that signs cursors, which no field shows"),
          entry("ApiKeys", "keys of callers, which are no records"),
          entry("Shortlists", "lists of callers, which are no records"),
          entry("DocumentDrafts", "drafts of editors, which are no records"),
          entry("Webhooks", "addresses to which changes are sent, which are no records"),
          entry("EventParts", "the insides of events, which are no records"),
          entry("EmbeddedNeo4j", "gives itself a password"),
          entry("PresentReads", "reads what rows name, before they are written"),
          entry("ModificationWrites", "writes records"),
          entry("LockedTransactions", "takes the lock of all writers"),
          entry("StoredChanges", "writes change records, which are no records of the graph"),
          entry("Citing", "finds ids in the lists of all records"),
          entry("Epoch", "what the graph remembers of its history"),
          entry("SeedLoader", "keeps digests of folders"),
          entry("FolderRows", "finds what came with a folder"),
          entry("InUse", "finds what people refer to"),
          entry("Dependents", "walks from what was written to what depends on it"),
          entry("OutdatedKeys", "takes labels off what is derived anew"),
          entry("KeptTaxonomies", "asks a running transaction what has changed"),
          entry("OpenInterests", "compares what is about to be committed"),
          entry("KnownRecords", "compares what callers save with the graph before it is written"),
          entry("FirstStart", "keeps the day from which seed files count"),
          entry("SearchKeys", "writes what the index of the search holds"),
          entry("TextKeys", "writes by what texts are ordered and filtered"),
          entry("RelationChecks", "renders what relationships must keep to"),
          entry("RelationCheck", "joins a rendered condition to a statement"),
          entry("ValueStatement", "checks stored values by rules that are parameters"),
          entry("CitationChecks", "sorts citations by how they were read"),
          entry("Turned", "finds what cites a citation, for which no relationship stands"),
          entry("GoneRecords", "looks for ids in fields that no relationship stands for"),
          entry("TouchedShapes", "checks what a transaction has written before it commits"),
          entry("Inspection", "finds nodes of no kind, which no selection reads"),
          entry("Duplicates", "compares the names of all records of a kind"),
          entry("MatchKeys", "writes what the index of the matching holds"));

  private static final List<Source> SOURCES = Source.all(Path.of("src/main/java"));

  @Test
  void noMethodIsTooLong() {
    assertThat(SOURCES)
        .flatExtracting(
            source ->
                source.methods().stream()
                    .filter(method -> method.lines() > LINES_OF_A_METHOD)
                    .map(method -> source.name() + "." + method.name())
                    .toList())
        .as("methods of more than %d lines, declaration and brace included", LINES_OF_A_METHOD)
        .isEmpty();
  }

  @Test
  void noFileIsTooLong() throws IOException {
    try (var sdl = Files.list(Path.of("graph-schema/graphql"))) {
      assertThat(sdl)
          .allSatisfy(
              file ->
                  assertThat(Source.lines(file))
                      .as("%s", file)
                      .isLessThanOrEqualTo(LINES_OF_A_FILE));
    }
    assertThat(SOURCES)
        .allSatisfy(
            source ->
                assertThat(source.lines()).as(source.name()).isLessThanOrEqualTo(LINES_OF_A_FILE));
  }

  @Test
  void theReadmeIsReadInOneGo() throws IOException {
    assertThat(Source.lines(Path.of("README.md"))).isLessThanOrEqualTo(LINES_OF_THE_README);
  }

  @Test
  void onlyTheListedClassesHoldCypher() {
    assertThat(SOURCES)
        .filteredOn(SourcesTests::holdsCypher)
        .extracting(Source::name)
        .as("ask by a selection; what no selection can say is listed with its reason")
        .containsExactlyInAnyOrderElementsOf(HOLDERS.keySet());
  }

  private static boolean holdsCypher(Source source) {
    return source.imports().stream().anyMatch(each -> each.startsWith(CYPHER_DSL))
        || source.texts().stream().anyMatch(text -> CYPHER.matcher(text).find());
  }
}
