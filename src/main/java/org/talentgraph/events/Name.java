package org.talentgraph.events;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** A name as a caller gives it. */
record Name(@Nullable String en, @Nullable String zh) {

  /** One language, or else the id, stands for the other where that is missing. */
  static Text text(@Nullable String english, @Nullable String chinese, String id) {
    var any = Stream.of(english, chinese).filter(Objects::nonNull).findFirst().orElse(id);
    return new Text(
        Objects.requireNonNullElse(english, any), Objects.requireNonNullElse(chinese, any));
  }

  static @Nullable String en(@Nullable Name name) {
    return name == null ? null : name.en;
  }

  static @Nullable String zh(@Nullable Name name) {
    return name == null ? null : name.zh;
  }
}
