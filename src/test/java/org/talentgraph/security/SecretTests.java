package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTests {

  @Test
  void isRandomAndLongEnough() {
    assertThat(Stream.generate(Secret::random).limit(1_000))
        .doesNotHaveDuplicates()
        .allMatch(secret -> secret.matches("tg_[\\w-]{43}"));
  }

  /** As {@code printf %s abc | sha256sum} prints it, which docs/roles.md tells to use. */
  @Test
  void itsHashIsThatOfOtherTools() {
    assertThat(Secret.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Secret.same(Secret.hash("abc"), Secret.hash("abc"))).isTrue();
    assertThat(Secret.same(Secret.hash("abc"), Secret.hash("abd"))).isFalse();
  }
}
