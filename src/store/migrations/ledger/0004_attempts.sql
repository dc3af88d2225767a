-- Guesses that went wrong, shared by all nodes: so many of a kind in a window, and the next is not looked at. Each is forgotten by itself.
CREATE TABLE attempts (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    key_index BYTEA NOT NULL,
    forgotten_at BIGINT NOT NULL
);
CREATE INDEX attempts_by_key ON attempts (kind, key_index, forgotten_at);
CREATE INDEX attempts_by_end ON attempts (forgotten_at);
