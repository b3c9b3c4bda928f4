package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The topics of a comparison: each has rules, and they have one order. */
class TopicsTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final List<Map<String, String>> TOPICS = DATA.nodes("Topic");

  @Test
  void everyTopicHasARuleThatExists() {
    var onTopic = DATA.relationships("ON_TOPIC");
    assertThat(TOPICS)
        .hasSizeGreaterThanOrEqualTo(20)
        .extracting(topic -> topic.get("id"))
        .isSubsetOf(onTopic.stream().map(row -> row.get("to")).toList());
    assertThat(onTopic)
        .extracting(row -> row.get("from"))
        .isSubsetOf(DATA.nodes("Rule").stream().map(rule -> rule.get("id")).toList());
  }

  @Test
  void topicsStandInOneOrder() {
    assertThat(TOPICS)
        .extracting(topic -> Integer.valueOf(topic.get("order")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, TOPICS.size()).boxed().toList());
  }

  @Test
  void aRuleThatLimitsAgesOrValidityOrPaysSomebodyIsOnATopic() {
    var compared = List.of("AGE_LIMIT", "VALIDITY_LIMIT", "SUBSIDY", "SHARE", "COMMISSION", "TAX");
    assertThat(DATA.nodes("Rule"))
        .filteredOn(rule -> compared.contains(rule.get("kind")))
        .isNotEmpty()
        .extracting(rule -> rule.get("id"))
        .isSubsetOf(DATA.relationships("ON_TOPIC").stream().map(row -> row.get("from")).toList());
  }
}
