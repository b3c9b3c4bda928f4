package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** The documents that a test has published, to be taken back at its end. */
final class Published {

  private final IntSupplier port;
  private final List<Integer> changes = new ArrayList<>();

  Published(IntSupplier port) {
    this.port = port;
  }

  void add(SentDocument... documents) {
    for (var document : documents) {
      changes.add(document.published());
    }
  }

  /** What an editor is answered. */
  JsonNode ask(String query) {
    try (var editor = new Caller(port.getAsInt()).as(Role.EDITOR)) {
      var answer = editor.ask(query);
      assertThat(answer.get("errors")).as("%s", answer).isNull();
      return answer.get("data");
    }
  }

  void takeBack() {
    for (var change : changes.reversed()) {
      ask("mutation { undo(change: %d) { change } }".formatted(change));
    }
    changes.clear();
  }
}
