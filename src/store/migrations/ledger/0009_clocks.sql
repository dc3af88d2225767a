-- 特别程序: recorded time that does not count. One open for each case.
CREATE TABLE special_procedures (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by TEXT NOT NULL,
    due_before BIGINT,
    ended_at BIGINT,
    result TEXT NOT NULL
);
CREATE INDEX special_procedures_by_case ON special_procedures (case_id);
CREATE UNIQUE INDEX special_procedures_one_open_per_case ON special_procedures (case_id) WHERE ended_at IS NULL;

-- When the machine looks at an open case next, and what it has told whom. Each look and each move is a turn.
ALTER TABLE cases ADD COLUMN act_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN told_officer TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN told_due BIGINT;
ALTER TABLE cases ADD COLUMN reported BIGINT NOT NULL DEFAULT 0;
CREATE INDEX cases_to_look_at ON cases (act_at) WHERE closed_at IS NULL;

-- Open cases that nobody has, that no clock drives or that stand somewhere without a reason: empty, or the sweep mends it.
CREATE INDEX cases_disorderly ON cases (id)
WHERE closed_at IS NULL AND (owner = '' OR list_at = 0 OR reason = '' OR (officer_id = '' AND owner <> 'system'));

-- What a case that needed a person took: the honest waiting time of an office.
CREATE TABLE finished_cases (
    case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
    service TEXT NOT NULL,
    office TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL
);
CREATE INDEX finished_cases_by_office ON finished_cases (service, office, closed_at);

-- What officers ought to know at the next log-in.
CREATE TABLE officer_notices (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    case_id TEXT NOT NULL,
    inquiry_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    due_at BIGINT,
    done_at BIGINT
);
CREATE INDEX officer_notices_open ON officer_notices (officer_id, at) WHERE done_at IS NULL;
ALTER TABLE officers ADD COLUMN sealed_mobile BYTEA;

-- 协查: a question to the place that supplied a record. to_office: empty where it goes by letter.
CREATE TABLE inquiries (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    division TEXT NOT NULL,
    addressee TEXT NOT NULL,
    to_office TEXT NOT NULL,
    to_officer TEXT NOT NULL,
    asked_office TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    received_at BIGINT,
    received_by TEXT NOT NULL,
    answered_at BIGINT,
    answered_by TEXT NOT NULL,
    answer TEXT NOT NULL,
    notify_by BIGINT,
    closed_at BIGINT,
    closed_by TEXT NOT NULL,
    act_at BIGINT NOT NULL,
    sealed_question BYTEA NOT NULL,
    sealed_reply BYTEA NOT NULL
);
CREATE UNIQUE INDEX inquiries_by_number ON inquiries (number);
CREATE INDEX inquiries_by_case ON inquiries (case_id);
CREATE INDEX inquiries_to_office ON inquiries (to_office, answer_by) WHERE closed_at IS NULL;
CREATE INDEX inquiries_by_asker ON inquiries (asked_office, answer_by) WHERE closed_at IS NULL;
CREATE INDEX inquiries_due ON inquiries (act_at) WHERE closed_at IS NULL;
