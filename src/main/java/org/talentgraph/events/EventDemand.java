package org.talentgraph.events;

import java.util.List;

/**
 * A demand that a participant brings.
 *
 * @param id of its record
 * @param least how many experts it has to meet
 * @param quantity how many it meets at the most
 * @param load what one of its meetings takes of the efforts of both sides
 * @param minutes how long one of its meetings takes at least
 * @param equipment what a table for its meetings has to have
 */
public record EventDemand(
    String id,
    String participant,
    int least,
    int quantity,
    int load,
    int minutes,
    List<String> equipment) {}
