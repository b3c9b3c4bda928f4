// Change records: what was written by whom, and each record and relationship before and after.
CREATE CONSTRAINT change_number IF NOT EXISTS FOR (n:Change) REQUIRE n.number IS UNIQUE;
CREATE INDEX change_entry_change IF NOT EXISTS FOR (n:ChangeEntry) ON (n.change);
CREATE INDEX change_entry_id IF NOT EXISTS FOR (n:ChangeEntry) ON (n.id);
CREATE INDEX change_entry_from IF NOT EXISTS FOR (n:ChangeEntry) ON (n.from);
CREATE INDEX change_entry_to IF NOT EXISTS FOR (n:ChangeEntry) ON (n.to);
