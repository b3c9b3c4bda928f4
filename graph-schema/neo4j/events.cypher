// What matchmaking events consist of: nodes that are no records.
CREATE CONSTRAINT event_part_key IF NOT EXISTS FOR (n:EventPart) REQUIRE (n.event, n.part, n.key) IS UNIQUE;
CREATE INDEX event_part_part IF NOT EXISTS FOR (n:EventPart) ON (n.part, n.event);
