package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Autowired;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.Change.Kind;

/** Somebody else who locks the same records in the other order. */
@IntegrationTest
class ForeignLocksIT {

  private static final String A = "skill:foreign-locks-a";
  private static final String B = "skill:foreign-locks-b";

  /** The database ends one of two, and that need not be ours. */
  private static final int ROUNDS = 30;

  @Autowired GraphWrites writes;
  @Autowired StoredChanges changes;
  @Autowired GraphModel model;
  @Autowired Driver driver;

  private int attempts;

  private enum Here implements Origin {
    HERE;

    @Override
    public Origin at(String property) {
      return this;
    }
  }

  @Test
  void triesAgainAfterADeadlock() throws Exception {
    save(A, "First");
    save(B, "First");
    var ended = 0;
    for (var round = 0; round < ROUNDS && ended == 0; round++) {
      attempts = 0;
      var before = changes.last();
      deadlock("Round " + round);
      assertThat(changes.last()).isEqualTo(before + 2);
      assertThat(name(A)).isEqualTo("Round " + round);
      assertThat(name(B)).isEqualTo("Round " + round);
      ended = attempts - 1;
    }
    assertThat(ended).as("transactions of ours that the database ended").isPositive();
  }

  private void deadlock(String name) throws Exception {
    var theirsIsLocked = new CountDownLatch(1);
    var oursIsLocked = new CountDownLatch(1);
    var somebody = CompletableFuture.runAsync(() -> lockBoth(theirsIsLocked, oursIsLocked));
    assertThat(theirsIsLocked.await(1, TimeUnit.MINUTES)).isTrue();
    writes.locked(
        false,
        () -> {
          attempts++;
          save(B, name);
          oursIsLocked.countDown();
          return save(A, name);
        });
    somebody.get(1, TimeUnit.MINUTES);
  }

  private void lockBoth(CountDownLatch theirsIsLocked, CountDownLatch oursIsLocked) {
    var lock = "MATCH (n:Skill) WHERE n.id <> $but SET n.foreign = true";
    try (var session = driver.session();
        var transaction = session.beginTransaction()) {
      transaction.run(lock, Map.of("but", B)).consume();
      theirsIsLocked.countDown();
      assertThat(oursIsLocked.await(1, TimeUnit.MINUTES)).isTrue();
      transaction.run(lock, Map.of("but", A)).consume();
    } catch (TransientException e) {
      assertThat(e.code()).contains("Deadlock");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Written save(String id, String name) {
    return writes.write(
        new Change(Kind.SAVE, "it", null, null),
        List.of(
            NodeRow.partly(
                Here.HERE,
                model.getType("Skill"),
                id,
                Map.of(
                    "nameEn",
                    name,
                    "synthetic",
                    true,
                    "citations",
                    List.of("citation:demonstration")))));
  }

  private String name(String id) {
    return driver
        .executableQuery("MATCH (n:Node {id: $id}) RETURN n.nameEn AS name")
        .withParameters(Map.of("id", id))
        .execute()
        .records()
        .getFirst()
        .get("name")
        .asString();
  }

  @AfterEach
  void remove() {
    writes.write(
        new Change(Kind.REMOVE, "it", null, null),
        List.of(
            new NodeRemoval(Here.HERE, A, true, null), new NodeRemoval(Here.HERE, B, true, null)));
  }
}
