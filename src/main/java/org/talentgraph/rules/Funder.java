package org.talentgraph.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An authority that bears a payment, wholly or in part.
 *
 * @param share the most it bears, as a ratio of what the rule's share is taken of; null when the
 *     rule does not say
 * @param equal whether all who bear the payment pay the same
 */
public record Funder(String agency, @Nullable BigDecimal share, boolean equal) {}
