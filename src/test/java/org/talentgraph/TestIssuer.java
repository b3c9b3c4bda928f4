package org.talentgraph;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer of tokens on this machine, which the shared application trusts. */
public final class TestIssuer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String NAME = "https://issuer.example";
  public static final String AUDIENCE = "talent-graph";
  public static final RSAKey KEY = key("ours");

  private static volatile boolean isAway;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var port = Server.SERVER.getAddress().getPort();
    var properties = "spring.security.oauth2.resourceserver.jwt.";
    TestPropertyValues.of(
            properties + "jwk-set-uri=http://127.0.0.1:" + port + "/keys",
            properties + "issuer-uri=" + NAME,
            properties + "audiences=" + AUDIENCE)
        .applyTo(context);
  }

  /** A token that is valid for a minute, as the claims say. */
  public static String token(Map<String, Object> claims) {
    return token(KEY, NAME, AUDIENCE, Instant.now().plusSeconds(60), claims);
  }

  public static String token(
      RSAKey key, String issuer, String audience, Instant end, Map<String, Object> claims) {
    var all =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .audience(List.of(audience))
            .issuedAt(end.minusSeconds(600))
            .expiresAt(end)
            .claims(each -> each.putAll(claims))
            .build();
    var header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(header, all))
        .getTokenValue();
  }

  public static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs something while the keys cannot be read. */
  public static void away(Runnable meanwhile) {
    isAway = true;
    try {
      meanwhile.run();
    } finally {
      isAway = false;
    }
  }

  private static final class Server {

    private static final HttpServer SERVER;

    static {
      try {
        SERVER = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      SERVER.createContext("/keys", Server::answer);
      SERVER.start(); // ends with this process
    }

    private static void answer(HttpExchange exchange) throws IOException {
      var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(isAway ? 500 : 200, isAway ? -1 : keys.length);
      if (!isAway) {
        exchange.getResponseBody().write(keys);
      }
      exchange.close();
    }
  }
}
