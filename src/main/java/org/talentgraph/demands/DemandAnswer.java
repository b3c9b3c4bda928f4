package org.talentgraph.demands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/**
 * A demand after a step of its life.
 *
 * @param possible what the caller can do with it now
 * @param change the number of the change record; null where nothing was different
 */
record DemandAnswer(Reference demand, Stage stage, List<Act> possible, @Nullable Integer change) {}
