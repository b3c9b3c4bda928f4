package org.talentgraph.embedded;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The address of the Neo4j that somebody named. */
final class GraphAddress {

  private static final Set<String> SCHEMES =
      Set.of("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc");

  private GraphAddress() {}

  /**
   * @throws NoGraphException if no Neo4j can have this address
   */
  static void check(String address) {
    try {
      var uri = new URI(address.strip());
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw NoGraphException.badAddress(address);
  }
}
