package org.talentgraph.ingestion;

import java.util.List;
import org.talentgraph.database.Digest;
import org.talentgraph.model.GraphModel;

/** A folder and the digest of its rows, by which the graph knows that it holds them. */
record DigestedFolder(SeedFolder folder, String digest) {

  static DigestedFolder of(SeedFolder folder, GraphModel model) {
    var digest = new Digest();
    folder.nodes().stream()
        .map(row -> List.of(model.labelsOf(row.type()), row.properties()))
        .forEach(digest::add);
    folder.relationships().stream()
        .map(row -> List.of(row.type(), row.from(), row.to(), row.properties()))
        .forEach(digest::add);
    return new DigestedFolder(folder, digest.hex());
  }
}
