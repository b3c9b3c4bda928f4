package org.talentgraph.planning;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Inside;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.model.View;

/** What plans say to people: sentences with the names of those concerned, and with times. */
final class Words {

  private static final Phrases PHRASES = new Phrases("org.talentgraph.planning.words");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Inside inside;
  private final Map<String, Text> names;

  private Words(Inside inside, Map<String, Text> names) {
    this.inside = inside;
    this.names = names;
  }

  /**
   * @param ids of the records that sentences will name
   */
  static Words of(Inside inside, Collection<String> ids, GraphRecords records) {
    return new Words(inside, records.names(ids, View.WHOLE));
  }

  Text name(@Nullable String id) {
    var text = String.valueOf(id);
    return Objects.requireNonNullElseGet(names.get(text), () -> new Text(text, text));
  }

  Text slot(@Nullable String id) {
    var number = inside.slotNumber(id);
    var text = number < 0 ? String.valueOf(id) : TIME.format(inside.slots().get(number).start());
    return new Text(text, text);
  }

  /** A meeting by the demand and the expert of its id. */
  Text meeting(@Nullable String id) {
    var sides = PlannedMeeting.sides(id).map(this::name).toList();
    return sides.size() < 2 ? name(id) : PHRASES.text("meeting", sides.toArray());
  }

  Text text(String key, @Nullable Object... arguments) {
    return PHRASES.text(key, arguments);
  }
}
