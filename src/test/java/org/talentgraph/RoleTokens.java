package org.talentgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.talentgraph.security.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tokens that a started application has printed for its run, as the query page gets them. */
public final class RoleTokens {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<Integer, Map<Role, String>> KNOWN = new ConcurrentHashMap<>();

  private RoleTokens() {}

  /** The token of a role; none for a guest. */
  public static String of(int port, Role role) {
    return KNOWN.computeIfAbsent(port, RoleTokens::ask).getOrDefault(role, "");
  }

  /** A port may serve another application, with other tokens, than it did before. */
  public static void forget(int port) {
    KNOWN.remove(port);
  }

  /** The header that says so: a name and a value, or nothing for a guest. */
  public static List<String> header(int port, Role role) {
    return role == Role.GUEST ? List.of() : List.of("Authorization", "Bearer " + of(port, role));
  }

  private static Map<Role, String> ask(int port) {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + "/graphiql/tokens");
      var request = HttpRequest.newBuilder(address).build();
      return JSON.readValue(
          client.send(request, BodyHandlers.ofString()).body(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
