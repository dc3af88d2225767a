-- Whose desk a case lies on, since when: a hint among colleagues, not a lock. Moving the case ends it.
ALTER TABLE cases ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN claimed_at BIGINT;

-- One officer proposes, a second decides: outcome is empty until then, and afterwards confirmed or refused.
CREATE TABLE revocations (
    id TEXT NOT NULL PRIMARY KEY,
    certificate_id TEXT NOT NULL REFERENCES certificates (id),
    case_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT,
    sealed_words BYTEA NOT NULL
);
CREATE UNIQUE INDEX revocations_one_open_per_certificate ON revocations (certificate_id) WHERE outcome = '';
