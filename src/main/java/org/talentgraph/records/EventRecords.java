package org.talentgraph.records;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.security.Caller;

/** Saves the records of events that their organisers create. */
@Component
public final class EventRecords {

  private final Saving saving;

  EventRecords(Saving saving) {
    this.saving = saving;
  }

  /**
   * Saves one, as {@code save} does.
   *
   * @return its id
   * @throws org.talentgraph.language.InvalidInput with the places beginning at {@code
   *     records[0].event}
   */
  public String save(Map<String, Object> record, Caller caller) {
    return saving
        .save(List.of(Map.of("event", record)), false, null, caller)
        .records()
        .getFirst()
        .id();
  }
}
