package org.talentgraph.security;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;

/** What somebody asks of a new API key. */
record ApiKeyInput(
    String name,
    Role role,
    @Nullable List<String> institutions,
    @Nullable List<String> events,
    @Nullable List<String> mutations,
    @Nullable LocalDate expires) {

  private static final int MOST = 100;

  /** The key; without a day of its own it expires after a year. */
  ApiKey key(String id, Caller creator, ZonedDateTime now) {
    if (mutations != null) { // no mutation at all is not what a key without a choice may do
      OutOfRange.refuse(ErrorCode.BAD_API_KEY, "input.mutations", mutations.size(), MOST);
    }
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
