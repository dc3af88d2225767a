-- Officers log in: password, then a code of their authenticator or a recovery code. The person is a keyed hash of the
-- officer's own ID number, so that nobody decides a case they are a party of. totp_step: of the last code used; never again.
ALTER TABLE officers ADD COLUMN person_index BYTEA;
ALTER TABLE officers ADD COLUMN sealed_totp BYTEA;
ALTER TABLE officers ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
CREATE INDEX officers_by_office ON officers (office);

CREATE TABLE officer_recovery_codes (
    officer_id TEXT NOT NULL REFERENCES officers (id),
    code_hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (officer_id, code_hash)
);

-- complete: 0 while only the password was proved.
CREATE TABLE officer_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officers (id),
    csrf TEXT NOT NULL,
    complete BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX officer_sessions_by_officer ON officer_sessions (officer_id);
CREATE INDEX officer_sessions_by_end ON officer_sessions (expires_at);

-- One table for all events: the subject is a case or an officer, the district that of the case or of the officer's office.
CREATE TABLE events_of_subjects (
    subject_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    district TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    sealed_detail BYTEA,
    PRIMARY KEY (subject_id, sequence)
);
INSERT INTO events_of_subjects (subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail)
SELECT case_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail FROM events;
DROP TABLE events;
ALTER TABLE events_of_subjects RENAME TO events;
