package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.Page;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.View;
import org.talentgraph.plan.CursorScope;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

/**
 * Connections of the graph below what Java has answered: of a field whose statement takes its
 * parameters from there.
 */
@Component
public final class FoundPages {

  private final PlannedReads reads;
  private final Cursors cursors;

  FoundPages(PlannedReads reads, Cursors cursors) {
    this.reads = reads;
    this.cursors = cursors;
  }

  /**
   * What is selected of a connection, in one statement.
   *
   * @param parameters of the statement, beside the arguments of the field
   */
  public Object page(
      GraphField.Statement found,
      Map<String, Object> parameters,
      DataFetchingEnvironment environment) {
    var asked = Selection.of(environment);
    Map<String, Object> arguments = new HashMap<>(asked.arguments());
    arguments.putAll(parameters);
    var selection =
        new Selection(asked.name(), asked.key(), arguments, asked.types(), asked.children());
    var language = Language.of(environment.getLocale());
    var view = View.of(environment);
    var prepared = reads.prepare(List.of(new Reading(found, selection)), language, view);
    var page = (Page) requireNonNull(Batches.work(environment).run(() -> reads.read(prepared)));
    var scope = CursorScope.of(found, arguments, language, view.day());
    return new FoundConnection(
        page.plan().hasCursors()
            ? page.signedBy(position -> cursors.write(position, scope))
            : page);
  }
}
