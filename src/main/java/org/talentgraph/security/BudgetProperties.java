package org.talentgraph.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much callers may ask for in a minute, whatever they ask; 0 stands for no limit.
 *
 * @param guests nodes by the estimates of all operations of guests who come from one address
 * @param callers nodes by the estimates of all operations of one caller with credentials
 * @param failures how many bad credentials may come from one address
 */
@ConfigurationProperties("talent-graph.budgets")
record BudgetProperties(
    @DefaultValue("300000") int guests,
    @DefaultValue("600000") int callers,
    @DefaultValue("60") int failures) {}
