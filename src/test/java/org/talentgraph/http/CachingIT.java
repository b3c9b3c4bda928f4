package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.JSON;
import static org.talentgraph.http.Http.STANDARD;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.database.GraphVersion;

@IntegrationTest
class CachingIT {

  private static final Map<String, Object> EXPERTS =
      Map.of("query", "query($n: Int) { experts(first: $n) { edges { node { id name } } } }");

  @LocalServerPort int port;

  @Autowired Statements statements;
  @Autowired Neo4jClient client;
  @Autowired GraphVersion version;
  @Autowired Driver driver;
  @Autowired DatabaseSelectionProvider databases;

  private Http http;

  /** A new version, which will not settle within a test. */
  @BeforeEach
  void write() {
    http = new Http(port);
    client.query("MERGE (n:CachingIT) SET n.at = timestamp()").run();
    version.changed();
  }

  @AfterEach
  void clean() {
    client.query("MATCH (n:CachingIT) DELETE n").run();
  }

  @Test
  void whatIsKnownIsAnsweredWithoutAStatement() throws Exception {
    var first = http.get(EXPERTS, STANDARD);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(first.header("Vary")).contains("Accept", "Accept-Language");
    var tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");

    statements.clear();
    for (var known :
        new Http.Answer[] {
          http.get(EXPERTS, STANDARD, "If-None-Match", tag),
          http.query(EXPERTS, STANDARD, "If-None-Match", tag)
        }) {
      assertThat(known.status()).isEqualTo(304);
      assertThat(known.text()).isEmpty();
      assertThat(known.header("ETag")).isEqualTo(tag);
      assertThat(known.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(known.header("Vary")).contains("Accept", "Accept-Language");
    }
    assertThat(statements.texts()).isEmpty();
    assertThat(http.get(EXPERTS, STANDARD, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    assertThat(statements.texts()).isNotEmpty();
  }

  @Test
  void aTagBelongsToOneAnswer() throws Exception {
    var tag = http.get(EXPERTS, STANDARD).header("ETag");
    assertThat(http.get(EXPERTS, STANDARD).header("ETag")).isEqualTo(tag);
    assertThat(http.query(EXPERTS, STANDARD).header("ETag")).isEqualTo(tag);
    assertThat(http.get(EXPERTS, JSON).header("ETag")).isNotEqualTo(tag);
    assertThat(http.get(EXPERTS, STANDARD, "Accept-Language", "zh").header("ETag"))
        .isNotEqualTo(tag);
    var others = new HashMap<>(EXPERTS);
    others.put("variables", Map.of("n", 2));
    assertThat(http.get(others, STANDARD).header("ETag")).isNotEqualTo(tag).isNotEmpty();
  }

  @Test
  void anyWriteGivesANewTag() throws Exception {
    var tag = http.get(EXPERTS, STANDARD).header("ETag");
    client.query("MATCH (n:CachingIT) SET n.by = 'us'").run();
    version.changed();
    var after = http.get(EXPERTS, STANDARD, "If-None-Match", tag);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(tag);
    client.query("MATCH (n:CachingIT) SET n.by = 'somebody else'").run();
    Thread.sleep(1_100); // so long a write of somebody else may go unnoticed
    var other = http.get(EXPERTS, STANDARD, "If-None-Match", after.header("ETag"));
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void aVersionIsAskedForOnceWithinItsAgeAndSettlesAMinuteAfterAWrite() {
    var nanos = new AtomicLong();
    var own =
        new GraphVersion(
            driver, databases, Duration.ofSeconds(1), Duration.ofMinutes(1), nanos::get);
    var first = own.current();
    client.query("MATCH (n:CachingIT) SET n.by = 'somebody else'").run();
    assertThat(own.current()).isEqualTo(first);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    var second = own.current();
    assertThat(second).isNotEqualTo(first);
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(own.current()).isEqualTo(second);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(own.current()).isNotEqualTo(second).startsWith(second);
  }

  @Test
  void readingAloneLeavesTheTag() throws Exception {
    var tag = http.get(EXPERTS, STANDARD).header("ETag");
    http.post(Map.of("query", "{ demands { totalCount } }"), STANDARD);
    version.changed();
    assertThat(http.get(EXPERTS, STANDARD, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void errorsAndAnswersToPostAreNotKept() throws Exception {
    for (var answer :
        new Http.Answer[] {
          http.post(EXPERTS, STANDARD),
          http.get(Map.of("query", "{ nothing }"), STANDARD),
          http.get(Map.of("query", "{ workstations(after: \"x\") { totalCount } }"), STANDARD)
        }) {
      assertThat(answer.header("ETag")).isEmpty();
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void headTellsWhatGetWouldAnswer() throws Exception {
    var get = http.get(EXPERTS, STANDARD);
    var head = http.send("HEAD", Http.address(EXPERTS), null, "Accept", STANDARD);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.header("Content-Length")).hasSizeGreaterThan(3); // the cost differs
    for (var header : new String[] {"ETag", "Content-Type", "Vary"}) {
      assertThat(head.header(header)).isEqualTo(get.header(header));
    }
  }
}
