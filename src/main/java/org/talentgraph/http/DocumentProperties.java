package org.talentgraph.http;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The documents that clients may name instead of sending them.
 *
 * @param folders folders with {@code .graphql} files, or with a {@code persisted-documents.json} as
 *     graphql-codegen writes it
 * @param mode whether other documents are answered too
 */
@ConfigurationProperties("talent-graph.documents")
record DocumentProperties(@DefaultValue List<Path> folders, @DefaultValue("open") Mode mode) {

  enum Mode {
    /** Every document is answered. */
    OPEN,
    /** Only stored documents are answered. */
    STORED
  }
}
