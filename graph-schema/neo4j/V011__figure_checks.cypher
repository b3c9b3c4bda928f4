// Checks of published figures.
CREATE CONSTRAINT figure_check_id FOR (n:FigureCheck) REQUIRE n.id IS UNIQUE;
CREATE INDEX has_result_valid_from FOR ()-[r:HAS_RESULT]-() ON (r.validFrom);
CREATE INDEX has_term_valid_from FOR ()-[r:HAS_TERM]-() ON (r.validFrom);
