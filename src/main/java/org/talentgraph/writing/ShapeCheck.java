package org.talentgraph.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.database.Touched;
import org.talentgraph.language.Text;

/**
 * What the graph must keep to beyond the types of the SDL. The door asks every bean of this type
 * after it has written and before it commits, within the same transaction; for each breach nothing
 * is written.
 */
public interface ShapeCheck {

  /**
   * What is broken by what was written. Others may rest on it: a record that refers to a touched
   * one may be broken as well.
   */
  List<Breach> check(Touched touched);

  /**
   * A rule that is broken.
   *
   * @param code of the rule, as data quality tells it
   * @param id the node that breaks it, or the node from which the relationship leads
   * @param property whose value breaks it; null where it is none
   * @param reason what is wrong and what to do instead, with the id
   */
  record Breach(String code, String id, @Nullable String property, Text reason) {}
}
