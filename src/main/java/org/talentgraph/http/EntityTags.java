package org.talentgraph.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.talentgraph.api.Estimate;
import org.talentgraph.database.Digest;
import org.talentgraph.security.Caller;

/**
 * Gives an answer its entity tag before it is made: a hash of everything that it depends on, so
 * that the database need not be asked what a client knows already.
 */
final class EntityTags {

  private final String release;
  private final Supplier<String> graph;
  private final Clock clock;

  /**
   * @param graph tells the version of the graph
   */
  EntityTags(String release, Supplier<String> graph, Clock clock) {
    this.release = release;
    this.graph = graph;
    this.clock = clock;
  }

  /** None while the database cannot tell its version. */
  Optional<String> tag(
      ServerRequest request, AnswerType type, Parameters parameters, String document) {
    try {
      var headers = request.headers().asHttpHeaders();
      return Optional.of(
          tag(
              List.of(
                  release,
                  graph.get(),
                  LocalDate.now(clock).toString(),
                  type.header(),
                  String.valueOf(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)),
                  String.valueOf(headers.getFirst(Estimate.HEADER)),
                  Caller.current().toString(),
                  document,
                  String.valueOf(parameters.operationName()),
                  parameters.variables().toString(),
                  parameters.extensions().toString())));
    } catch (Neo4jException e) {
      return Optional.empty();
    }
  }

  /** Weak, since the same answer may be sent compressed. */
  static String tag(List<String> parts) {
    var digest = new Digest();
    parts.forEach(part -> digest.add(part.length()).add(" ").add(part));
    return "W/\"" + digest.hex() + '"';
  }

  /** Whether the client already has what the tag stands for. */
  static boolean isKnown(String tag, ServerRequest request) {
    return request.headers().asHttpHeaders().getIfNoneMatch().stream()
        .map(EntityTags::opaque)
        .anyMatch(opaque(tag)::equals);
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
