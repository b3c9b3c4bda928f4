package org.talentgraph.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other origins, caches and clients may use the API.
 *
 * @param corsOrigins the origins whose pages may use the API, such as {@code https://app.example};
 *     {@code *} stands for any number of characters and {@code [*]} for any port; empty for none
 * @param cacheControl what caches may do with an answer to GET and QUERY
 * @param versionAge how long a write to the graph that was not made by this application may go
 *     unnoticed by who asks whether an answer is still the same
 * @param settling how long after a write an answer may be made of what was kept from before; then
 *     all answers get new tags once more
 * @param streams how many subscriptions may be answered at a time
 */
@ConfigurationProperties("talent-graph.http")
record HttpProperties(
    @DefaultValue List<String> corsOrigins,
    @DefaultValue("no-cache") String cacheControl,
    @DefaultValue("1s") Duration versionAge,
    @DefaultValue("1m") Duration settling,
    @DefaultValue("2000") int streams) {}
