-- Snapshots of the departments' registers: sealed rows, found by truncated keyed hashes, one generation of each register at a time.
CREATE TABLE snapshot_generations (
    generation BIGINT NOT NULL PRIMARY KEY,
    register TEXT NOT NULL
);

-- The generation of each register that answers.
CREATE TABLE snapshot_published (
    register TEXT NOT NULL PRIMARY KEY,
    generation BIGINT NOT NULL,
    published_at BIGINT NOT NULL
);

-- row_id: generation * 2^32 + its place in the generation, so that a generation's rows lie together and go together.
CREATE TABLE snapshot_rows (
    row_id BIGINT NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL
);

-- Keys of a generation being loaded, in the order they came; sorted into snapshot_keys in one pass when it is complete.
CREATE TABLE snapshot_loading (
    generation BIGINT NOT NULL,
    key BYTEA NOT NULL,
    row_id BIGINT NOT NULL
);

CREATE TABLE snapshot_keys (
    generation BIGINT NOT NULL,
    key BYTEA NOT NULL,
    row_id BIGINT NOT NULL
);
CREATE INDEX snapshot_keys_by_key ON snapshot_keys (generation, key, row_id);
