package org.talentgraph.handouts;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.Map;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.Language;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.model.View;

/** The names of records and the words beside them, in the language of one reader. */
record Names(Map<String, Text> byId, Language language) {

  private static final Phrases WORDS = new Phrases("org.talentgraph.handouts.words");

  static Names of(Collection<String> ids, GraphRecords records, Language language) {
    return new Names(records.names(ids, View.WHOLE), language);
  }

  String name(String id) {
    return requireNonNullElse(byId.get(id), new Text(id, id)).in(language);
  }

  String words(String key, Object... arguments) {
    return WORDS.text(key, arguments).in(language);
  }
}
