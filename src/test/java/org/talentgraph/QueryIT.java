package org.talentgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@IntegrationTest
class QueryIT {

    @Autowired
    HttpGraphQlTester graphql;

    @Autowired
    Statements statements;

    @Test
    void answersADeepSelectionWithOneStatement() {
        statements.clear();
        graphql.document("{ workstations(first: 2) { totalCount edges { node { name host { name } } } } }")
                .execute()
                .path("workstations.totalCount")
                .entity(Integer.class)
                .isEqualTo(67);
        assertThat(statements.texts()).hasSize(1);
    }
}
