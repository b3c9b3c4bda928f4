package org.talentgraph.events;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** A time in which no meetings are held. */
record EventBreak(
    String id,
    String session,
    @Nullable String nameEn,
    @Nullable String nameZh,
    OffsetDateTime start,
    OffsetDateTime end) {

  public Text name() {
    return Name.text(nameEn, nameZh, id);
  }
}
