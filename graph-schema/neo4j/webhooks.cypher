// Addresses to which changes are sent, and what could not be delivered.
CREATE CONSTRAINT webhook_id IF NOT EXISTS FOR (n:Webhook) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dead_letter_key IF NOT EXISTS FOR (n:DeadLetter) REQUIRE (n.hook, n.change) IS UNIQUE;
