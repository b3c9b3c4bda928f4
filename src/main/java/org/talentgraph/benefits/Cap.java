package org.talentgraph.benefits;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * A limit that a payment never exceeds.
 *
 * @param text what is limited, in words
 * @param amount the limit, in RMB; null when it is not known what it is a share of
 * @param share the limit as a ratio of what the amount is a share of; null when it is no share
 * @param per what period or count it holds for
 * @param joint whether it binds several payers or recipients together
 * @param funders who is bound by it
 */
record Cap(
    Text text,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal share,
    @Nullable String per,
    boolean joint,
    List<Reference> funders) {}
