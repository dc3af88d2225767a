-- Personal data is sealed (columns named sealed_…) and found by keyed hashes (…_index). Ids are UUIDv7 text, instants
-- milliseconds UTC, dates ISO text. Only what SQLite and PostgreSQL both understand: BYTEA is any type name to SQLite.

-- What this installation holds about itself: a sealed word proves that the key file in use is the one that sealed the rest.
CREATE TABLE installation (
    name TEXT NOT NULL PRIMARY KEY,
    value BYTEA NOT NULL
);

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    mobile_index BYTEA NOT NULL,
    sealed_mobile BYTEA NOT NULL,
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    person_index BYTEA,
    sealed_person BYTEA,
    verified_at BIGINT
);
CREATE UNIQUE INDEX accounts_one_per_mobile ON accounts (mobile_index);

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    csrf TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account_id);

CREATE TABLE one_time_codes (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    mobile_index BYTEA NOT NULL,
    sealed_mobile BYTEA NOT NULL,
    code_hash TEXT NOT NULL,
    bound_to TEXT NOT NULL,
    address_index BYTEA NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    tries BIGINT NOT NULL
);
CREATE INDEX one_time_codes_by_mobile ON one_time_codes (mobile_index, issued_at);
CREATE INDEX one_time_codes_by_address ON one_time_codes (address_index, issued_at);

CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    service TEXT NOT NULL,
    district TEXT NOT NULL,
    office TEXT NOT NULL,
    version BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    sealed_document BYTEA NOT NULL
);
CREATE INDEX drafts_by_account ON drafts (account_id);

CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    account_id TEXT NOT NULL,
    service TEXT NOT NULL,
    service_version TEXT NOT NULL,
    district TEXT NOT NULL,
    office TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    owner TEXT NOT NULL,
    reason TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    submitted_on TEXT NOT NULL,
    due_at BIGINT,
    next_check_at BIGINT,
    verified BIGINT NOT NULL,
    promise_version TEXT NOT NULL,
    promise_accepted_at BIGINT NOT NULL,
    sealed_findings BYTEA NOT NULL,
    sealed_document BYTEA NOT NULL
);
CREATE UNIQUE INDEX cases_by_number ON cases (number);
CREATE INDEX cases_by_account ON cases (account_id);

-- Not by district: no person may have two open applications anywhere.
CREATE TABLE case_parties (
    case_id TEXT NOT NULL REFERENCES cases (id),
    role TEXT NOT NULL,
    person_index BYTEA NOT NULL,
    mobile_index BYTEA NOT NULL,
    closed_at BIGINT,
    PRIMARY KEY (case_id, role)
);
CREATE UNIQUE INDEX case_parties_one_open_per_person ON case_parties (person_index) WHERE closed_at IS NULL;
CREATE INDEX case_parties_by_person ON case_parties (person_index);

CREATE TABLE events (
    case_id TEXT NOT NULL REFERENCES cases (id),
    sequence BIGINT NOT NULL,
    district TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    sealed_detail BYTEA,
    PRIMARY KEY (case_id, sequence)
);

-- stage: 0 queued, 1 sent, 2 delivered or failed; it only grows. A claimed row is nobody else's until claimed_until.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    mobile_index BYTEA NOT NULL,
    sealed_mobile BYTEA NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    stage BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    sent_at BIGINT,
    attempts BIGINT NOT NULL,
    claimed_by TEXT NOT NULL,
    claimed_until BIGINT NOT NULL,
    sealed_text BYTEA NOT NULL
);
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE stage = 0;
CREATE INDEX outbox_by_mobile ON outbox (mobile_index, queued_at);
CREATE INDEX outbox_by_case ON outbox (case_id) WHERE case_id <> '';

CREATE TABLE certificates (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    licence_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    service TEXT NOT NULL,
    district TEXT NOT NULL,
    office TEXT NOT NULL,
    couple_index BYTEA NOT NULL,
    woman_index BYTEA NOT NULL,
    man_index BYTEA NOT NULL,
    child_ordinal BIGINT NOT NULL,
    status TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    issued_on TEXT NOT NULL,
    short_code_index BYTEA NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    status_changed_at BIGINT,
    status_reason TEXT NOT NULL,
    status_by TEXT NOT NULL,
    sealed_face BYTEA NOT NULL
);
CREATE UNIQUE INDEX certificates_by_number ON certificates (number);
-- Not by district either: one valid certificate per couple and child, anywhere.
CREATE UNIQUE INDEX certificates_one_valid_per_couple_and_child ON certificates (couple_index, child_ordinal) WHERE status = 'valid';
CREATE INDEX certificates_by_case ON certificates (case_id);
CREATE INDEX certificates_by_woman ON certificates (woman_index);
CREATE INDEX certificates_by_man ON certificates (man_index);

-- Apart from certificates, so that lists do not read past 90 kB each.
CREATE TABLE certificate_papers (
    certificate_id TEXT NOT NULL PRIMARY KEY REFERENCES certificates (id),
    sealed_pdf BYTEA NOT NULL
);

CREATE TABLE verifications (
    id TEXT NOT NULL PRIMARY KEY,
    certificate_id TEXT NOT NULL REFERENCES certificates (id),
    verified_at BIGINT NOT NULL,
    how TEXT NOT NULL,
    receipt TEXT NOT NULL
);
CREATE INDEX verifications_by_certificate ON verifications (certificate_id, verified_at);

CREATE TABLE idempotency (
    account_id TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    receipt TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, key)
);

CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    case_id TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_by TEXT NOT NULL,
    claimed_until BIGINT NOT NULL
);
CREATE INDEX jobs_due ON jobs (run_at);

-- Serials are taken from here in blocks: unique across nodes and restarts, not gapless.
CREATE TABLE number_blocks (
    counter TEXT NOT NULL PRIMARY KEY,
    next_serial BIGINT NOT NULL
);
