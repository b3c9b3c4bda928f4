package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** What Java reads by selection, on the seed data. */
@IntegrationTest
class GraphRecordsIT {

  private static final String POSTS = "id name posts { edges { title validFrom node { name } } }";

  @Autowired GraphRecords records;

  @Test
  void readsWholeConnectionsAndTextsInBothLanguages() {
    var expert = get("expert:konstantinos-pouleros", POSTS, View.WHOLE);
    assertThat(expert.text("name").english()).isEqualTo("Konstantinos Pouleros");
    assertThat(expert.text("name").chinese()).isEqualTo("Konstantinos Pouleros");
    assertThat(expert.rows("posts"))
        .hasSize(3)
        .allSatisfy(
            post -> assertThat(post.row("node")).isNotNull().satisfies(at -> at.text("name")))
        .extracting(post -> post.text("title").english())
        .contains("Production manager");
    assertThat(get("expert:demo-0541", "id name", View.WHOLE).text("name").chinese())
        .containsPattern("\\p{IsHan}");
  }

  @Test
  void readsWhatWasValidOnTheDay() {
    var before =
        new View(Optional.of(new AsOf(LocalDate.parse("1950-01-01"))), Visibility.EVERYTHING);
    assertThat(records.get("Expert", List.of("expert:konstantinos-pouleros"), POSTS, before))
        .allSatisfy(
            expert ->
                assertThat(expert.rows("posts"))
                    .allSatisfy(post -> assertThat(post.date("validFrom")).isNull()));
  }

  @Test
  void keepsTheOrderOfTheIdsAndLeavesOutWhatIsNotThere() {
    var ids = List.of("city:baoding", "city:nowhere", "city:shijiazhuang");
    assertThat(records.get("Place", ids, "id", View.WHOLE))
        .extracting(Row::id)
        .containsExactly("city:baoding", "city:shijiazhuang");
  }

  @Test
  void readsAllThatAFilterLetsThrough() {
    var all = records.all("Workstation", Map.of(), "id kind", View.WHOLE);
    var some =
        records.all(
            "Workstation", Map.of("kind", Map.of("eq", "ACADEMICIAN")), "id kind", View.WHOLE);
    assertThat(all).hasSize(70).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    assertThat(some)
        .hasSizeLessThan(70)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.string("kind")).isEqualTo("ACADEMICIAN"));
  }

  @Test
  void readsWholeConnectionsAndTextsOfAll() {
    var china =
        records
            .all(
                "Country",
                Map.of("id", Map.of("eq", "country:CN")),
                "id name places { edges { node { name } } }",
                View.WHOLE)
            .getFirst();
    assertThat(china.text("name").chinese()).isEqualTo("中国");
    assertThat(china.rows("places"))
        .allSatisfy(place -> assertThat(place.row("node").textOrNull("name")).isNotNull());
  }

  @Test
  void readsEachKindByItsOwnFields() {
    var places =
        records.get(
            "Place",
            List.of("country:DE", "city:baoding"),
            "id __typename ... on Country { iso2 } ... on Place { within { id } }",
            View.WHOLE);
    assertThat(places)
        .extracting(each -> each.string("__typename"))
        .containsExactly("Country", "City");
    assertThat(places.getFirst().string("iso2")).isEqualTo("DE");
    assertThat(places.getLast().row("within")).extracting(Row::id).isEqualTo("province:hebei");
  }

  @Test
  void readsAllNodesWithinSeveralSteps() {
    assertThat(around("district:beilun", View.WHOLE))
        .containsExactlyInAnyOrder("city:ningbo", "province:zhejiang", "country:CN");
    assertThat(around("country:CN", View.WHOLE)).isEmpty();
    var before =
        new View(Optional.of(new AsOf(LocalDate.parse("1900-01-01"))), Visibility.EVERYTHING);
    assertThat(around("district:beilun", before)).contains("city:ningbo");
  }

  private List<String> around(String place, View view) {
    var row = records.find("Place", place, "around { id }", view).orElseThrow();
    return row.rows("around", Row::id);
  }

  @Test
  void readsTheEdgesOfListsAndSingleNodes() {
    var rule =
        records
            .find(
                "Rule",
                "rule:permit-b-degree-and-experience",
                "conditions { edges { citations { id } node { id name } } } sameAs { edges { node {"
                    + " id } } }",
                View.WHOLE)
            .orElseThrow();
    assertThat(rule.rows("conditions"))
        .isNotEmpty()
        .allSatisfy(
            edge -> {
              assertThat(edge.rows("citations")).isNotEmpty();
              assertThat(edge.row("node")).isNotNull();
            });
    assertThat(rule.rows("sameAs")).isEmpty();
  }

  @Test
  void readsWhatAStatementFindsInItsOrder() {
    var found =
        records.found(
            "workstations-serving",
            Map.of("industry", "industry:new-energy", "includeNarrower", true),
            "Workstation",
            "id host { name }",
            View.WHOLE);
    assertThat(found).hasSize(18).allSatisfy(each -> assertThat(each.row("host")).isNotNull());
  }

  private Row get(String id, String selection, View view) {
    return records.find("Expert", id, selection, view).orElseThrow();
  }
}
