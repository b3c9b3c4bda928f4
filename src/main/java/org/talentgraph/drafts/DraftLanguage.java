package org.talentgraph.drafts;

import org.jspecify.annotations.Nullable;

/** A language that a caller gives. */
public record DraftLanguage(String language, @Nullable String level) {}
