package org.talentgraph.security;

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

  static ApiKey of(Map<String, Object> stored) {
    return new ApiKey(
        (String) stored.get("id"),
        (String) stored.get("name"),
        Role.valueOf((String) stored.get("role")),
        texts(stored.get("institutions")),
        texts(stored.get("events")),
        texts(stored.get("mutations")),
        (ZonedDateTime) stored.get("created"),
        (String) stored.get("createdBy"),
        (LocalDate) stored.get("expires"),
        (ZonedDateTime) stored.get("revoked"),
        (ZonedDateTime) stored.get("lastUsed"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object list) {
    return List.copyOf((List<String>) list);
  }
}
