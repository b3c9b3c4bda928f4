// Every copy of the application signs its cursors with this secret.
MERGE (secret:CursorSecret {id: 'cursor-secret'}) ON CREATE SET secret.value = randomUUID() + randomUUID();
