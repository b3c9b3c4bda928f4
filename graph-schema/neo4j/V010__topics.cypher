// Topics by which the rules of places are compared.
CREATE CONSTRAINT topic_id FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE INDEX on_topic_valid_from FOR ()-[r:ON_TOPIC]-() ON (r.validFrom);
