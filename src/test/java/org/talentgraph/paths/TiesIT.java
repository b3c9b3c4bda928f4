package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

/** What ties several records of the seed data together, on the running application. */
@IntegrationTest
class TiesIT {

  private static final String TIES =
      """
      query($ids: [ID!]!) {
        ties(among: $ids) { text from { id } to { id } }
      }
      """;
  private static final String EXPERT = "expert:konstantinos-pouleros";
  private static final String DISTRICT = "district:beilun";
  private static final String INDUSTRY = "industry:submarine-cables";

  @Autowired HttpGraphQlTester graphql;

  @Test
  void theyLeadFromOneOfTheRecordsToAnother() {
    assertThat(ties(List.of(DISTRICT, EXPERT, INDUSTRY, "city:nowhere")))
        .extracting(Told::text)
        .containsExactly(
            "Konstantinos Pouleros lives in Beilun (not before 2019)",
            "Konstantinos Pouleros knows the field Submarine cables");
  }

  @Test
  void thoseOfOneRecordAreThoseThatItsNeighboursShow() {
    for (var id : List.of(EXPERT, "institution:demo-272")) {
      var around =
          graphql
              .document(
                  """
                  query($id: ID!) { neighbourhood(id: $id, first: 100) { edges { node { id } ties { text } } } }
                  """)
              .variable("id", id)
              .execute();
      List<String> ids = new ArrayList<>(List.of(id));
      ids.addAll(around.path("neighbourhood.edges[*].node.id").entityList(String.class).get());
      var shown = around.path("neighbourhood.edges[*].ties[*].text").entityList(String.class).get();
      assertThat(ties(ids))
          .filteredOn(tie -> tie.from().id().equals(id) || tie.to().id().equals(id))
          .extracting(Told::text)
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @Test
  void moreRecordsThanAPictureHoldsAreRefused() {
    graphql
        .document(TIES)
        .variable("ids", Collections.nCopies(201, EXPERT))
        .execute()
        .errors()
        .satisfy(Refused.with("INPUT_TOO_LARGE"));
  }

  private record Told(String text, Id from, Id to) {}

  private record Id(String id) {}

  private List<Told> ties(List<String> ids) {
    return graphql
        .document(TIES)
        .variable("ids", ids)
        .execute()
        .path("ties")
        .entityList(Told.class)
        .get();
  }
}
