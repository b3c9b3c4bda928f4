package org.talentgraph.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of what one operation may ask for.
 *
 * @param depth how many fields there may be from the root field to the innermost, both included,
 *     introspection apart
 * @param page the largest {@code first} or {@code last}, of facets too, and the most {@code ids}
 * @param facetKeys how many keys facets may be grouped by
 * @param conditions how many fields and operators a {@code where} or {@code orderBy} may have in
 *     all
 * @param nodes how many nodes an operation may read by its estimate
 * @param fields how many fields and fragments a document may select, a fragment counted with its
 *     fields wherever it is spread
 * @param body how many bytes the body of an HTTP request may have
 */
@ConfigurationProperties("talent-graph.limits")
public record LimitProperties(
    @DefaultValue("15") int depth,
    @DefaultValue("100") int page,
    @DefaultValue("4") int facetKeys,
    @DefaultValue("200") int conditions,
    @DefaultValue("10000") int nodes,
    @DefaultValue("1000") int fields,
    @DefaultValue("1MB") DataSize body) {}
