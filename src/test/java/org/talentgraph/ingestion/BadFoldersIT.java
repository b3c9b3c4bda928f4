package org.talentgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.writing.GraphWrites;

@IntegrationTest
class BadFoldersIT {

  @Autowired SeedLoader loader;
  @Autowired GraphWrites writes;
  @Autowired Neo4jClient client;

  private TestFolder folder;

  @BeforeEach
  void write() {
    folder = new TestFolder(loader, writes, client);
  }

  @AfterEach
  void remove() {
    folder.remove();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nodes/City.csv; nameZh,synthetic; chinese,synthetic; nodes/City.csv row 1 column chinese:"
            + " unknown column",
        "nodes/City.csv; city:it-2; ; nodes/City.csv row 3 column id: must have a value",
        "nodes/City.csv; Two,二; ,; nodes/City.csv row 3 column nameEn: must have a value",
        "nodes/City.csv; city:it-2; city:it-1; nodes/City.csv row 3 column id: duplicate of"
            + " nodes/City.csv row 2",
        "nodes/City.csv; city:it-2; city:baoding; nodes/City.csv row 3 column id: duplicate of"
            + " 'city:baoding', which folder documented",
        "nodes/City.csv; Two; Two,Too; nodes/City.csv row 3: has 6 cell(s), the header names 5"
            + " column(s)",
        "nodes/City.csv; 二,true; true; nodes/City.csv row 3: has 4 cell(s), the header names 5"
            + " column(s)",
        "nodes/City.csv; 二,true,citation:seed-loader-it; 二,true,; nodes/City.csv row 3 column"
            + " citations: must cite a source",
        "nodes/City.csv; 二,true,citation:seed-loader-it; 二,true,citation:no; nodes/City.csv row 3"
            + " column citations: there is no citation 'citation:no'",
        "nodes/City.csv; 二,true,citation:seed-loader-it; 二,true,city:baoding; nodes/City.csv row 3"
            + " column citations: there is no citation 'city:baoding'",
        "nodes/Expert.csv; FOREIGN; MARTIAN; nodes/Expert.csv row 2 column origin: 'MARTIAN' is no"
            + " ExpertOrigin; it has [FOREIGN, RETURNEE, DOMESTIC]",
        "nodes/Expert.csv; 1970; MCMLXX; nodes/Expert.csv row 2 column birthYear: 'MCMLXX' is no"
            + " Int",
        "nodes/Expert.csv; 1970,true; 1970,1; nodes/Expert.csv row 2 column academician: '1' is no"
            + " Boolean",
        "nodes/Expert.csv; 2022-06-30; 30.6.2022; nodes/Expert.csv row 2 column availableFrom:"
            + " '30.6.2022' is no Date",
        "relationships/WITHIN.csv; city:it-2; city:it-9; relationships/WITHIN.csv row 3 column"
            + " from: there is no node 'city:it-9'",
        "relationships/WITHIN.csv; city:it-2,province:hebei; city:it-2,province:no;"
            + " relationships/WITHIN.csv row 3 column to: there is no node 'province:no'",
        "relationships/WITHIN.csv; city:it-2,province:hebei; city:it-2,expert:it-1;"
            + " relationships/WITHIN.csv row 3: WITHIN does not lead from City to Expert",
        "relationships/WITHIN.csv; city:it-2; city:it-1; relationships/WITHIN.csv row 3: duplicate"
            + " of relationships/WITHIN.csv row 2",
        "relationships/WITHIN.csv; city:it-2,province:hebei,citation:seed-loader-it;"
            + " city:it-2,province:hebei,; relationships/WITHIN.csv row 3 column citations: must"
            + " cite a source",
      })
  void leavesTheGraphAsItWasForOneBadRow(String file, String good, String bad, String problem) {
    folder.load();
    var before = folder.written();
    folder.change(TestFolder.CITIES, "One", "Changed");
    folder.change(file, good, bad == null ? "" : bad);
    rejects(problem);
    assertThat(folder.written()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "nodes/Village.csv, nodes/Village.csv row 1: there is no label Village",
    "nodes/Place.csv, nodes/Place.csv row 1: there is no label Place",
    "relationships/NEAR.csv, relationships/NEAR.csv row 1: there is no relationship type NEAR",
    "nodes/Zone.csv, nodes/Zone.csv row 1: the file is empty"
  })
  void leavesTheGraphAsItWasForOneBadFile(String file, String problem) {
    folder.load();
    var before = folder.written();
    folder.files.put(file, file.contains("Zone") ? "" : "id\nx\n");
    rejects(problem);
    assertThat(folder.written()).isEqualTo(before);
  }

  @Test
  void writesNothingOfANewFolderWithOneBadRow() {
    folder.files.put(
        TestFolder.SKILLED,
        "from,to,level,years,citations\nexpert:it-1,skill:no,EXPERT,x,%s\n"
            .formatted(TestFolder.CITATION));
    rejects(TestFolder.SKILLED + " row 2 column years: 'x' is no Int");
    assertThat(folder.written()).isEmpty();
  }

  @Test
  void refusesToTakeAnEmptyFolderForTheWishToRemoveAll() {
    folder.load();
    var before = folder.written();
    folder.files.clear();
    rejects("has no nodes/*.csv");
    assertThat(folder.written()).isEqualTo(before);
  }

  private void rejects(String problem) {
    assertThatExceptionOfType(FolderRejected.class)
        .isThrownBy(folder::load)
        .withMessageContaining("The folder " + TestFolder.NAME + " was not loaded")
        .withMessageContaining(problem);
  }
}
