// What the application notes for itself: the folders it has loaded, and the secret of its cursors.
CREATE CONSTRAINT seed_folder_id FOR (n:SeedFolder) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cursor_secret_id FOR (n:CursorSecret) REQUIRE n.id IS UNIQUE;
