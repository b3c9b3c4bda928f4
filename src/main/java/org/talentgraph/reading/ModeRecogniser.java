package org.talentgraph.reading;

import static java.util.Comparator.comparingDouble;

import java.util.List;

/** Reads how the expert is to work. Of several ways the one that is named most clearly counts. */
record ModeRecogniser() implements Recogniser {

  @Override
  public List<Part> parts(DraftText text) {
    var parts = text.tags("mode").stream().map(ModeRecogniser::part).toList();
    if (text.side() == DraftReader.Side.EXPERT) {
      return parts;
    }
    var clearest = parts.stream().max(comparingDouble(Part::sure)).map(Part::value).orElse("");
    return parts.stream().map(part -> part.wished(!part.value().equals(clearest))).toList();
  }

  private static Part part(Tag tag) {
    var value = tag.value().split(" ");
    return Part.of(PartField.MODE, value[0], tag.from(), tag.to(), Double.parseDouble(value[1]));
  }
}
