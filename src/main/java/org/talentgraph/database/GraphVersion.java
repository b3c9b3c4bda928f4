package org.talentgraph.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * The version of the graph: the bookmark of its last transaction, so that any write by anybody
 * gives a new one. It is asked for by a transaction without a statement, and is kept for a moment.
 */
public final class GraphVersion {

  private final LoadingCache<GraphVersion, String> known;
  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final Duration settling;
  private final Ticker ticker;
  private volatile Seen seen = new Seen("", 0);

  /** A bookmark, and when it was first seen. */
  private record Seen(String bookmark, long since) {}

  /**
   * @param age how long a version is kept: for so long a write of somebody else may go unnoticed
   * @param settling so long after a write, what the application keeps of the graph may still be
   *     that of before
   */
  public GraphVersion(
      Driver driver,
      DatabaseSelectionProvider databases,
      Duration age,
      Duration settling,
      Ticker ticker) {
    this.driver = driver;
    this.databases = databases;
    this.settling = settling;
    this.ticker = ticker;
    this.known =
        Caffeine.newBuilder().expireAfterWrite(age).ticker(ticker).build(GraphVersion::read);
  }

  /**
   * The version that the graph has, or had within the age. Some time after a write it changes once
   * more, for answers that were made of what was kept from before.
   */
  public String current() {
    return Objects.requireNonNull(known.get(this));
  }

  /** To be called after each commit of this application, which must not wait for the age. */
  public void changed() {
    known.invalidateAll();
  }

  private String read() {
    var bookmark = bookmark();
    var now = ticker.read();
    if (!bookmark.equals(seen.bookmark)) {
      seen = new Seen(bookmark, now);
    }
    return bookmark + (now - seen.since < settling.toNanos() ? "" : " settled");
  }

  private String bookmark() {
    var config = Sessions.with(databases).withDefaultAccessMode(AccessMode.READ).build();
    try (var session = driver.session(config)) {
      session.beginTransaction().commit();
      return session.lastBookmarks().stream()
          .map(Bookmark::value)
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }
}
