package org.talentgraph.model;

import org.talentgraph.language.Text;

/**
 * What a value of an enum is called, and what it means.
 *
 * @param value as the SDL has it
 */
public record Label(String value, Text label, Text description) {}
