package org.talentgraph.handouts;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    Map<String, Text> names = new HashMap<>();
    for (var row : records.get("Node", List.copyOf(ids), "id name", View.WHOLE)) {
      names.put(row.id(), row.text("name"));
    }
    return new Names(names, language);
  }

  String name(String id) {
    return requireNonNullElse(byId.get(id), new Text(id, id)).in(language);
  }

  String words(String key, Object... arguments) {
    return WORDS.text(key, arguments).in(language);
  }
}
