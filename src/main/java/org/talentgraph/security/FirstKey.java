package org.talentgraph.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The key that the settings name, with which an administrator makes the others. */
record FirstKey(Optional<String> hash) {

  private static final int FEWEST = 32;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private static final Caller CALLER =
      new Caller("first key", Role.ADMIN, Set.of(), Set.of(), Set.of());

  /**
   * @throws FirstKeyRejected if the settings hold no key that is good enough
   */
  static FirstKey of(SecurityProperties properties) {
    var key = Optional.ofNullable(properties.firstKey()).filter(text -> !text.isBlank());
    var sha =
        Optional.ofNullable(properties.firstKeySha256())
            .filter(text -> !text.isBlank())
            .map(text -> text.strip().toLowerCase(Locale.ROOT));
    if (key.isPresent() && key.get().strip().length() < FEWEST) {
      throw new FirstKeyRejected(
          "talent-graph.security.first-key has fewer than %d characters.".formatted(FEWEST));
    }
    if (sha.isPresent() && !SHA256.matcher(sha.get()).matches()) {
      throw new FirstKeyRejected(
          "talent-graph.security.first-key-sha256 is not 64 hexadecimal digits.");
    }
    if (key.isPresent() && sha.isPresent()) {
      throw new FirstKeyRejected(
          "Both talent-graph.security.first-key and first-key-sha256 are set.");
    }
    return new FirstKey(
        Stream.concat(key.stream().map(text -> Secret.hash(text.strip())), sha.stream())
            .findFirst());
  }

  Optional<Caller> caller(String other) {
    return hash.filter(own -> Secret.same(own, other)).map(_ -> CALLER);
  }
}
