// Conditions of rules, and what rules waive, count and pay.
CREATE CONSTRAINT condition_id FOR (n:Condition) REQUIRE n.id IS UNIQUE;
CREATE INDEX has_condition_valid_from FOR ()-[r:HAS_CONDITION]-() ON (r.validFrom);
CREATE INDEX not_qualified_by_valid_from FOR ()-[r:NOT_QUALIFIED_BY]-() ON (r.validFrom);
