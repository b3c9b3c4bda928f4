// Changes by their numbers.
MATCH (change:Change) WHERE change.number IN $numbers
RETURN change{.*} AS change
