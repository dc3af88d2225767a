-- Cases registered by an officer at the counter; a case without a row came online.
CREATE TABLE registrations (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
    channel TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    office TEXT NOT NULL,
    at BIGINT NOT NULL,
    sealed_document BYTEA NOT NULL
);
CREATE INDEX registrations_by_office ON registrations (office, at);

-- The checklist of a case: one row for each paper, as it stands now. Its course is in the events.
CREATE TABLE case_materials (
    case_id TEXT NOT NULL REFERENCES cases (id),
    code TEXT NOT NULL,
    standing TEXT NOT NULL,
    until_day TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, code)
);
CREATE INDEX accounts_by_person ON accounts (person_index) WHERE person_index IS NOT NULL;
