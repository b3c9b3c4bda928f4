package org.talentgraph.drafts;

import org.jspecify.annotations.Nullable;

/** A language that a caller gives. */
record DraftLanguage(String language, @Nullable String level) {}
