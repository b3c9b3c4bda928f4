package org.talentgraph;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test on the whole application with all the seed data; every such test shares one
 * application and one graph.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.test.webtestclient.timeout=1m",
      "talent-graph.questions.ahead=false", // tests count statements
      "talent-graph.today=2025-01-01",
      "talent-graph.documents.folders=src/test/clients/src",
      "talent-graph.security.run-tokens.printed=true",
      "talent-graph.security.run-tokens.institutions=institution:demo-272",
      "talent-graph.security.run-tokens.events=event:demo-exchange-1,event:demo-matchmaking",
      "talent-graph.security.first-key=" + IntegrationTest.FIRST_KEY,
      "talent-graph.budgets.guests=100000000", // all tests come from one address
      "talent-graph.budgets.callers=100000000",
      "talent-graph.budgets.failures=100000",
      "talent-graph.http.streams=3",
      "talent-graph.http.settling=0s", // else tags change between two requests of a test
      "talent-graph.webhooks.hosts=localhost",
      "talent-graph.webhooks.own-network=true",
      "talent-graph.webhooks.tries=3",
      "talent-graph.webhooks.first-wait=200ms",
      "talent-graph.http.cors-origins=http://localhost:[*],https://app.example"
    })
@AutoConfigureHttpGraphQlTester
@ContextConfiguration(initializers = {TestNeo4j.class, TestIssuer.class})
@Import(Statements.class)
@ExtendWith(LeavesNothing.class)
public @interface IntegrationTest {

  /** An API key with the role ADMIN. */
  String FIRST_KEY = "the-first-key-of-the-integration-tests";
}
