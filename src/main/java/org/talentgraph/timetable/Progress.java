package org.talentgraph.timetable;

/** How far a search is: the best value of the goal at which it works, and its bound. */
public record Progress(Goal.Kind goal, long best, long bound, double seconds) {}
