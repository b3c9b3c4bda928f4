package org.talentgraph.records;

import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.Origin;

/**
 * A place in the input.
 *
 * @param path for example {@code records[3].expert.skills.add[0]}
 * @param type of the record or of the properties of the link that stands there
 */
record InputOrigin(String path, GraphType type) implements Origin {

  @Override
  public Origin at(String property) {
    return new InputOrigin(path + "." + field(type, property), type);
  }

  /** The field of an input, or of an answer, for a stored property. */
  static String field(GraphType type, String stored) {
    return switch (stored) {
      case "from", "to" -> "id";
      default ->
          type.fields(Property.class)
              .filter(property -> property.bilingual() && property.stored().contains(stored))
              .findFirst()
              .map(property -> property.name() + (stored.endsWith("En") ? ".en" : ".zh"))
              .orElse(stored);
    };
  }

  @Override
  public String toString() {
    return path;
  }
}
