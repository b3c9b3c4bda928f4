// The topics that policies are compared by, in their order, and the places that are compared: two kinds of record at once.
// Parameters: topics, the ids of those that are asked for, null for all; jurisdictions, the ids of the places.
CALL () {
  MATCH (topic:Topic)
  WHERE $topics IS NULL OR topic.id IN $topics
  RETURN topic AS node, topic.order AS position
  UNION ALL
  MATCH (place:Place)
  WHERE place.id IN $jurisdictions
  RETURN place AS node, 0 AS position
}
WITH node, position
ORDER BY position
RETURN node
