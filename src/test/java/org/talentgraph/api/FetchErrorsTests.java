package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.talentgraph.database.OutcomeUnknown;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

class FetchErrorsTests {

  @Test
  void keepsTheCodeOfAnInvalidRequest() {
    var error =
        failing(new InvalidRequest(ErrorCode.BAD_CURSOR, "Not a cursor.", "不是游标。"), Locale.CHINESE);
    assertThat(error.getMessage()).isEqualTo("不是游标。");
    assertThat(error.getExtensions())
        .containsEntry("code", "BAD_CURSOR")
        .containsEntry("message", Map.of("en", "Not a cursor.", "zh", "不是游标。"));
    assertThat(error.getPath()).isEqualTo(List.of("e"));
    assertThat(error.getLocations()).hasSize(1);
  }

  @Test
  void tellsATimeout() {
    var timeout =
        new ClientException(
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "The transaction has been…");
    assertThat(code(failing(timeout, Locale.ENGLISH))).isEqualTo("TIMEOUT");
    assertThat(code(failing(new CompletionException(timeout), Locale.ENGLISH)))
        .isEqualTo("TIMEOUT");
  }

  @Test
  void tellsThatTheDatabaseIsAway() {
    for (var away :
        List.of(
            new ServiceUnavailableException("bolt://10.0.0.1"),
            new SessionExpiredException("bolt://10.0.0.1"),
            new TransientException("Neo.TransientError.General.DatabaseUnavailable", "neo4j"))) {
      var error = failing(away, Locale.ENGLISH);
      assertThat(code(error)).isEqualTo("DATABASE_UNAVAILABLE");
      assertThat(error.toSpecification().toString()).doesNotContain("10.0.0.1");
    }
  }

  @Test
  void tellsThatNobodyKnowsWhetherItIsStored() {
    var unknown = new OutcomeUnknown(new ServiceUnavailableException("bolt://10.0.0.1"));
    assertThat(code(failing(unknown, Locale.ENGLISH))).isEqualTo("OUTCOME_UNKNOWN");
  }

  @Test
  void tellsThatADatabaseIsBroken() {
    var broken =
        new DatabaseException("Neo.DatabaseError.Transaction.TransactionStartFailed", "restart");
    assertThat(code(failing(broken, Locale.ENGLISH))).isEqualTo("DATABASE_UNAVAILABLE");
    var bug = new DatabaseException("Neo.DatabaseError.Statement.ExecutionFailed", "bug");
    assertThat(code(failing(bug, Locale.ENGLISH))).isEqualTo("INTERNAL_ERROR");
  }

  @Test
  void keepsEverythingElseToTheLog() {
    var error = failing(new IllegalStateException("secret of the code"), Locale.ENGLISH);
    assertThat(code(error)).isEqualTo("INTERNAL_ERROR");
    assertThat(error.getMessage()).contains("execution id ");
    assertThat(error.toSpecification().toString()).doesNotContain("secret", "IllegalState");
  }

  private static Object code(GraphQLError error) {
    return error.getExtensions().get("code");
  }

  private static GraphQLError failing(RuntimeException failure, Locale locale) {
    var schema =
        new SmallSchema(
            field -> {
              throw failure;
            });
    return schema.ask("{ e: expert { id } }", Map.of(), locale).getErrors().getFirst();
  }
}
