package org.talentgraph.events;

import java.util.List;

/**
 * Somebody who interprets between any two of some languages.
 *
 * @param languages ids of records
 * @param absent ids of slots
 */
public record EventInterpreter(
    String id, String name, List<String> languages, List<String> absent) {}
