package org.talentgraph.reading;

import java.util.List;

/** Reads which degree is needed or held. */
record DegreeRecogniser() implements Recogniser {

  private static final double SURE = 0.95;

  @Override
  public List<Part> parts(DraftText text) {
    return text.tags("degree").stream()
        .map(
            tag ->
                Part.of(PartField.DEGREE, tag.value(), tag.from(), tag.to(), SURE)
                    .wished(text.isWish(tag.from()) || text.isDenied(tag.from())))
        .toList();
  }
}
