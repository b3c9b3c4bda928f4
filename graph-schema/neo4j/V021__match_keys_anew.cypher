// Keys also tell engagements, what is not known, and what a demand asks for; years and pay are found by steps instead of ranges: all keys are made anew.
MATCH (n:MatchableExpert|MatchableDemand) CALL (n) { REMOVE n:MatchableExpert:MatchableDemand } IN TRANSACTIONS OF 10000 ROWS;
