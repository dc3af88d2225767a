-- Keys that seal and find, themselves sealed with the installation's master key, which never lies here.
CREATE TABLE key_generations (
    generation BIGINT NOT NULL PRIMARY KEY,
    wrapped BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);

-- One row: which generation is in use, and while it is being replaced by which other and how far that is (docs/adr/0013).
-- step and after_…: the last row that is done, so that whoever stops in the middle goes on there.
CREATE TABLE key_stage (
    id BIGINT NOT NULL PRIMARY KEY,
    generation BIGINT NOT NULL,
    successor BIGINT,
    stage TEXT NOT NULL,
    since BIGINT NOT NULL,
    step BIGINT NOT NULL,
    after_id TEXT NOT NULL,
    after_number BIGINT NOT NULL
);

-- The keyed hash under the successor, beside the one in use: filled while keys are replaced, else empty.
ALTER TABLE accounts ADD COLUMN mobile_index_next BYTEA;
ALTER TABLE accounts ADD COLUMN person_index_next BYTEA;
ALTER TABLE case_parties ADD COLUMN person_index_next BYTEA;
ALTER TABLE case_parties ADD COLUMN mobile_index_next BYTEA;
ALTER TABLE case_parties ADD COLUMN name_index_next BYTEA;
ALTER TABLE outbox ADD COLUMN mobile_index_next BYTEA;
ALTER TABLE certificates ADD COLUMN couple_index_next BYTEA;
ALTER TABLE certificates ADD COLUMN woman_index_next BYTEA;
ALTER TABLE certificates ADD COLUMN man_index_next BYTEA;
ALTER TABLE appointments ADD COLUMN person_index_next BYTEA;
ALTER TABLE officers ADD COLUMN person_index_next BYTEA;
CREATE UNIQUE INDEX accounts_next_one_per_mobile ON accounts (mobile_index_next) WHERE mobile_index_next IS NOT NULL;
CREATE INDEX accounts_next_by_person ON accounts (person_index_next) WHERE person_index_next IS NOT NULL;
CREATE UNIQUE INDEX case_parties_next_one_open_per_person ON case_parties (person_index_next)
WHERE closed_at IS NULL AND person_index_next IS NOT NULL;
CREATE INDEX case_parties_next_by_person ON case_parties (person_index_next) WHERE person_index_next IS NOT NULL;
CREATE INDEX case_parties_next_by_name ON case_parties (name_index_next) WHERE name_index_next IS NOT NULL;
CREATE INDEX outbox_next_by_mobile ON outbox (mobile_index_next, queued_at) WHERE mobile_index_next IS NOT NULL;
CREATE UNIQUE INDEX certificates_next_one_valid_per_couple_and_child ON certificates (couple_index_next, child_ordinal)
WHERE status = 'valid' AND couple_index_next IS NOT NULL;
CREATE INDEX certificates_next_by_woman ON certificates (woman_index_next) WHERE woman_index_next IS NOT NULL;
CREATE INDEX certificates_next_by_man ON certificates (man_index_next) WHERE man_index_next IS NOT NULL;
CREATE UNIQUE INDEX appointments_next_one_open_per_person ON appointments (person_index_next, service)
WHERE closed_at IS NULL AND person_index_next IS NOT NULL;

-- What those hashes are made of, where nothing else beside them says it.
ALTER TABLE case_parties ADD COLUMN sealed_person BYTEA;
ALTER TABLE certificates ADD COLUMN sealed_people BYTEA;
ALTER TABLE appointments ADD COLUMN sealed_person BYTEA;
ALTER TABLE officers ADD COLUMN sealed_person BYTEA;

-- An event's detail is sealed with a key of its own, which is what is replaced and what is taken away: the detail's bytes stand
-- in the audit log and never change. Empty: taken away. NULL: of before, sealed with the installation's key itself.
ALTER TABLE events ADD COLUMN sealed_key BYTEA;

-- What of it the law no longer lets us keep is gone; the row, its number and its events stay.
ALTER TABLE cases ADD COLUMN purged_at BIGINT;
CREATE INDEX cases_finished ON cases (service, closed_at) WHERE closed_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX drafts_by_age ON drafts (service, saved_at);
CREATE INDEX outbox_by_age ON outbox (queued_at);

-- Which privacy notice was shown with a submission, and whether sensitive data was agreed to, in which words.
-- consent: given, refused, or not-asked.
CREATE TABLE case_notices (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
    notice_version TEXT NOT NULL,
    shown_at BIGINT NOT NULL,
    consent TEXT NOT NULL,
    consent_version TEXT NOT NULL
);
