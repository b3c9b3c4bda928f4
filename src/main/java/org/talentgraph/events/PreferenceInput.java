package org.talentgraph.events;

import org.jspecify.annotations.Nullable;

/**
 * A preference as a caller gives it.
 *
 * @param kind null takes back what was wished before
 */
record PreferenceInput(String about, @Nullable String demand, Preference.@Nullable Kind kind) {}
