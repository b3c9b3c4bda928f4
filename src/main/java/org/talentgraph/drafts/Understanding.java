package org.talentgraph.drafts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a text was understood.
 *
 * @param parts in the order of the text; none where the text describes no demand or expert
 * @param rest the parts that mean nothing to the reader
 * @param describes whether the text describes a demand or an expert at all
 */
record Understanding(Words words, List<Part> parts, List<Tag> rest, boolean describes) {

  /** The parts of a field that count. */
  Stream<Part> counted(PartField field) {
    return parts.stream().filter(part -> part.is(field) && part.counts());
  }

  /** The value of a field that has only one. */
  Optional<String> value(PartField field) {
    return counted(field).map(Part::value).findFirst();
  }
}
