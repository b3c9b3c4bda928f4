// Change records: what was written by whom, and each record and relationship before and after.
CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE;
CREATE INDEX change_undoes IF NOT EXISTS FOR (n:Change) ON (n.undoes);
CREATE INDEX change_entry_change IF NOT EXISTS FOR (n:ChangeEntry) ON (n.change, n.position);
CREATE INDEX change_entry_id IF NOT EXISTS FOR (n:ChangeEntry) ON (n.id, n.change, n.position);
CREATE INDEX change_entry_from IF NOT EXISTS FOR (n:ChangeEntry) ON (n.from, n.change, n.position);
CREATE INDEX change_entry_to IF NOT EXISTS FOR (n:ChangeEntry) ON (n.to, n.change, n.position);
