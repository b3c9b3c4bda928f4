package org.talentgraph.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken.
 *
 * @param size how large one may be
 * @param batch how many of its rows are written at once; as many as one save takes, where that is
 *     fewer
 */
@ConfigurationProperties("talent-graph.files")
record FileProperties(@DefaultValue("100MB") DataSize size, @DefaultValue("1000") int batch) {}
