package org.talentgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNetworkTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "::127.0.0.1"
      })
  void hasWhatLeadsNowhereElse(String address) throws IOException {
    assertThat(OwnNetwork.has(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.0.1",
        "100.63.255.255",
        "100.128.0.0",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "64:ff9b::101:101",
        "2002:101:101::"
      })
  void hasNothingElse(String address) throws IOException {
    assertThat(OwnNetwork.has(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost/", "https://127.0.0.1:1/", "https://[::1]/"})
  void nothingIsSentThere(String url) {
    assertThatThrownBy(() -> new Outgoing(false).post(URI.create(url), "{}", Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("own network");
  }

  @Test
  void hostsAreAllowedByTheirNames() {
    var properties =
        new WebhookProperties(
            List.of("hooks.example", "*.apps.example"), false, 12, Duration.ofSeconds(1));
    assertThat(
            List.of(
                "hooks.example",
                "HOOKS.example",
                "a.apps.example",
                "apps.example",
                "badapps.example",
                "x.hooks.example"))
        .filteredOn(properties::allows)
        .containsExactly("hooks.example", "HOOKS.example", "a.apps.example");
    assertThat(List.of(1, 2, 5, 12, 40))
        .extracting(properties::waitAfter)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 16L, 2048L, 3600L);
  }

  /** Computed by {@code printf '1700000000.{}' | openssl dgst -sha256 -hmac secret}. */
  @Test
  void bodiesAreSigned() {
    assertThat(Signature.of("secret", 1_700_000_000, "{}"))
        .isEqualTo(
            "t=1700000000,v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163");
  }
}
