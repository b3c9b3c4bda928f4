package org.talentgraph.timetable;

import java.util.Optional;

/**
 * When and where a meeting is held.
 *
 * @param slot the number of its slot
 * @param interpreter by whom it is interpreted, where its participants share no language
 */
public record Placement(String meeting, int slot, String place, Optional<String> interpreter) {}
