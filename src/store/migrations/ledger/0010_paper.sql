-- A certificate somebody wants on paper. Open (closed_at is NULL) while it waits to be printed or to be collected.
CREATE TABLE paper_requests (
    id TEXT NOT NULL PRIMARY KEY,
    certificate_id TEXT NOT NULL REFERENCES certificates (id),
    case_id TEXT NOT NULL,
    office TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    sheet_serial TEXT NOT NULL,
    printed_at BIGINT,
    closed_at BIGINT,
    closed_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    collector TEXT NOT NULL,
    sealed_collected BYTEA NOT NULL
);
CREATE UNIQUE INDEX paper_requests_one_open_per_certificate ON paper_requests (certificate_id) WHERE closed_at IS NULL;
CREATE INDEX paper_requests_queue ON paper_requests (office, requested_at) WHERE closed_at IS NULL;
CREATE INDEX paper_requests_by_case ON paper_requests (case_id);

-- Every numbered sheet that went through a printer, the spoiled ones too: no sheet is used twice.
CREATE TABLE paper_sheets (
    sheet_serial TEXT NOT NULL PRIMARY KEY,
    request_id TEXT NOT NULL REFERENCES paper_requests (id),
    printed_by TEXT NOT NULL,
    printed_at BIGINT NOT NULL,
    voided_by TEXT NOT NULL,
    voided_at BIGINT,
    void_reason TEXT NOT NULL
);
CREATE INDEX paper_sheets_by_request ON paper_sheets (request_id);
