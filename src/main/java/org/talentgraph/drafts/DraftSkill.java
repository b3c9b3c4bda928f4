package org.talentgraph.drafts;

import org.jspecify.annotations.Nullable;

/** A skill that a caller gives. */
public record DraftSkill(String skill, double weight, @Nullable String level) {}
