package org.talentgraph.security;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a new API key. */
record ApiKeyInput(
    String name,
    Role role,
    @Nullable List<String> institutions,
    @Nullable List<String> events,
    @Nullable List<String> mutations,
    @Nullable LocalDate expires) {

  /** The key; without a day of its own it expires after a year. */
  ApiKey key(String id, Caller creator, ZonedDateTime now) {
    return new ApiKey(
        id,
        name.replaceAll("\\p{Cntrl}", " ").strip(),
        role,
        sorted(institutions),
        sorted(events),
        sorted(mutations),
        now,
        creator.name(),
        expires == null ? now.toLocalDate().plusYears(1) : expires,
        null,
        null);
  }

  private static List<String> sorted(@Nullable List<String> given) {
    return Objects.requireNonNullElse(given, List.<String>of()).stream()
        .distinct()
        .sorted()
        .toList();
  }
}
