package org.talentgraph.writing;

/**
 * By what a change record is found again by the write that made it.
 *
 * @param token a random text, since another write may have got the number
 */
record ChangeMark(int number, String token) {}
