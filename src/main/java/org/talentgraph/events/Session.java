package org.talentgraph.events;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** A part of an event in one time zone: a morning, for example. */
public record Session(String id, @Nullable String nameEn, @Nullable String nameZh, String zone) {

  public Text name() {
    return Name.text(nameEn, nameZh, id);
  }
}
