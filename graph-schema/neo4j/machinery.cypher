// The keys by which callers are known; the hash of a key finds it.
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT api_key_hash IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.hash IS UNIQUE;
// The lists that callers keep, each found by its owner.
CREATE CONSTRAINT shortlist_key IF NOT EXISTS FOR (n:Shortlist) REQUIRE (n.owner, n.key) IS UNIQUE;
// The drafts of documents that editors keep for one another.
CREATE CONSTRAINT document_draft_key IF NOT EXISTS FOR (n:DocumentDraft) REQUIRE n.key IS UNIQUE;
// What the application notes for itself: what the graph was brought up to, the day of its first start, the folders it has loaded, and the secret of its cursors.
CREATE CONSTRAINT graph_state_id IF NOT EXISTS FOR (n:GraphState) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT first_start_id IF NOT EXISTS FOR (n:FirstStart) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT seed_folder_id IF NOT EXISTS FOR (n:SeedFolder) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cursor_secret_id IF NOT EXISTS FOR (n:CursorSecret) REQUIRE n.id IS UNIQUE;
