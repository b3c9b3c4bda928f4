package org.talentgraph.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * A table in a room, or a place online.
 *
 * @param languages ids of those spoken by whoever serves it
 * @param closed ids of the slots in which it is not there
 */
public record EventPlace(
    String id,
    @Nullable String nameEn,
    @Nullable String nameZh,
    @Nullable String room,
    boolean online,
    List<String> equipment,
    List<String> languages,
    List<String> closed) {

  public Text name() {
    return Name.text(nameEn, nameZh, id);
  }
}
