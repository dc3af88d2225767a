-- What was done and looked at, in the order in which it was sealed into the audit log (docs/audit.md). A row that has no place in
-- the log yet waits in a narrow index of its own, so that finding it costs nothing however long the history is.
ALTER TABLE events ADD COLUMN log_index BIGINT;
ALTER TABLE appointment_events ADD COLUMN log_index BIGINT;
ALTER TABLE verifications ADD COLUMN log_index BIGINT;
CREATE INDEX events_unsealed ON events (at, subject_id, sequence) WHERE log_index IS NULL;
CREATE INDEX appointment_events_unsealed ON appointment_events (at, appointment_id, version) WHERE log_index IS NULL;
CREATE INDEX verifications_unsealed ON verifications (verified_at, id) WHERE log_index IS NULL;

-- No foreign keys: that a row is gone is what the log is there to show.
CREATE TABLE audit_log (
    log_index BIGINT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    leaf_hash BYTEA NOT NULL
);

-- One row: how far the log is sealed, and which node seals it for the time being.
CREATE TABLE audit_state (
    id BIGINT NOT NULL PRIMARY KEY,
    log_size BIGINT NOT NULL,
    frontier BYTEA NOT NULL,
    sealer TEXT NOT NULL,
    sealer_until BIGINT NOT NULL,
    head_at BIGINT NOT NULL
);

CREATE TABLE audit_heads (
    signed_at BIGINT NOT NULL PRIMARY KEY,
    log_size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    key_id TEXT NOT NULL,
    signature BYTEA NOT NULL
);
