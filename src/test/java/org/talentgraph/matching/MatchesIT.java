package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

@IntegrationTest
class MatchesIT {

  @Autowired private HttpGraphQlTester graph;
  @Autowired private Statements statements;

  @Test
  void tries() {
    statements.clear();
    var response =
        graph
            .document(
                """
                { demand(id: "demand:beilun-0002") { name(in: EN)
                    matches(first: 3) { candidates sensitivity { criterion from to }
                      excluded { expert { id } score reasons { kind reason(in: EN) } }
                      matches { score forDemand forExpert expert { id name } missing(in: ZH) obstacles { kind }
                        skills { wanted { id } mastered { id } similarity level recency share value }
                        criteria { criterion value weight contribution reason(in: ZH) path { id __typename } citations { id } } }
                      almost { score whatWouldHelp { changes(in: EN) score } } } } }
                """)
            .execute();
    System.out.println(response.path("").entity(Object.class).get().toString());
    System.out.println(String.join("\n---\n", statements.texts()));
    assertThat(statements.texts()).hasSize(5);
  }
}
