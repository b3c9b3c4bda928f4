package org.talentgraph.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of what one request may ask for and take.
 *
 * @param depth how many fields there may be from the root field to the innermost, both included,
 *     introspection apart
 * @param page the largest {@code first} or {@code last}, of facets too, and the most {@code ids}
 * @param facetKeys how many keys facets may be grouped by
 * @param conditions how many fields and operators all {@code where} and {@code orderBy} of an
 *     operation may have
 * @param filterDepth how many levels of conditions a {@code where} may have
 * @param list how many elements a list in the arguments may have
 * @param values how many values {@code in} of a filter may have
 * @param records how many records may be saved at once, and a tenth of how many links they may
 *     have; how many people may be judged at once
 * @param text how many characters a text in the arguments may have
 * @param nodes how many nodes an operation may read by its estimate
 * @param fields how many fields and fragments a document may select, a fragment counted with its
 *     fields wherever it is spread
 * @param repeats how often one field may stand in one place, under aliases or as it is
 * @param body how large the body of a request may be
 * @param time how long a request may take
 * @param statements how many statements of one request may run at a time
 * @param connections how many statements of all requests may run at a time; fewer than {@code
 *     spring.neo4j.pool.max-connection-pool-size}, so that others can be ended
 * @param costly an operation with a higher estimate is costly: its statements wait for those of
 *     other costly operations
 * @param costlyStatements how many statements of all costly operations may run at a time; 0 for as
 *     many as there are processors
 * @param costlyWait how long a statement of a costly operation waits for those of others
 */
@ConfigurationProperties("talent-graph.limits")
public record LimitProperties(
    @DefaultValue("15") int depth,
    @DefaultValue("100") int page,
    @DefaultValue("4") int facetKeys,
    @DefaultValue("200") int conditions,
    @DefaultValue("20") int filterDepth,
    @DefaultValue("200") int list,
    @DefaultValue("1000") int values,
    @DefaultValue("1000") int records,
    @DefaultValue("2000") int text,
    @DefaultValue("10000") int nodes,
    @DefaultValue("1000") int fields,
    @DefaultValue("100") int repeats,
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("60s") Duration time,
    @DefaultValue("4") int statements,
    @DefaultValue("90") int connections,
    @DefaultValue("500") int costly,
    @DefaultValue("0") int costlyStatements,
    @DefaultValue("800ms") Duration costlyWait) {

  public LimitProperties {
    costlyStatements =
        costlyStatements > 0 ? costlyStatements : Runtime.getRuntime().availableProcessors();
  }
}
