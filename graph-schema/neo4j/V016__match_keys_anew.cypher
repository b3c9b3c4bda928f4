// Matching looks for more than skills from now on: all keys are made anew.
MATCH (n:MatchableExpert|MatchableDemand)
REMOVE n:MatchableExpert:MatchableDemand, n.skillKeys;
