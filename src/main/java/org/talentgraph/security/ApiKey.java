package org.talentgraph.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API key; the key itself is nowhere.
 *
 * @param expires the first day on which it is no longer accepted, in UTC
 * @param lastUsed to the hour
 */
record ApiKey(
    String id,
    String name,
    Role role,
    List<String> institutions,
    List<String> events,
    List<String> mutations,
    ZonedDateTime created,
    String createdBy,
    LocalDate expires,
    @Nullable ZonedDateTime revoked,
    @Nullable ZonedDateTime lastUsed) {

  boolean hasExpired(Instant now) {
    return !now.isBefore(expires.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  boolean isValid(Instant now) {
    return revoked == null && !hasExpired(now);
  }

  /** Whether whoever has the other key is taken for the same caller. */
  boolean isSameCaller(ApiKey other) {
    return name.equals(other.name) && role == other.role;
  }

  Caller caller() {
    return new Caller(
        name, role, Set.copyOf(institutions), Set.copyOf(events), Set.copyOf(mutations));
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", id);
    properties.put("name", name);
    properties.put("role", role.name());
    properties.put("institutions", institutions);
    properties.put("events", events);
    properties.put("mutations", mutations);
    properties.put("created", created);
    properties.put("createdBy", createdBy);
    properties.put("expires", expires);
    return properties;
  }

  static ApiKey of(Map<String, ? extends @Nullable Object> stored) {
    return new ApiKey(
        kept(stored, "id", String.class),
        kept(stored, "name", String.class),
        Role.valueOf(kept(stored, "role", String.class)),
        texts(stored, "institutions"),
        texts(stored, "events"),
        texts(stored, "mutations"),
        kept(stored, "created", ZonedDateTime.class),
        kept(stored, "createdBy", String.class),
        kept(stored, "expires", LocalDate.class),
        (ZonedDateTime) stored.get("revoked"),
        (ZonedDateTime) stored.get("lastUsed"));
  }

  private static <T> T kept(
      Map<String, ? extends @Nullable Object> stored, String name, Class<T> type) {
    return requireNonNull(type.cast(stored.get(name)));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Map<String, ? extends @Nullable Object> stored, String name) {
    return List.copyOf((List<String>) kept(stored, name, List.class));
  }
}
