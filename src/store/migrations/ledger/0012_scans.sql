-- Copies of papers, made anew from what was uploaded. place: of the few a case has; free again once the scan is removed.
CREATE TABLE scans (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    place BIGINT NOT NULL,
    material TEXT NOT NULL,
    media_type TEXT NOT NULL,
    pages BIGINT NOT NULL,
    size BIGINT NOT NULL,
    attached_by TEXT NOT NULL,
    attached_at BIGINT NOT NULL,
    removed_by TEXT NOT NULL,
    removed_at BIGINT,
    sealed_content BYTEA
);
CREATE UNIQUE INDEX scans_by_case ON scans (case_id, place) WHERE removed_at IS NULL;

-- What no message brought is told by phone: failed and not yet phoned is a to-do of the office that has the case.
ALTER TABLE outbox ADD COLUMN phoned_by TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN phoned_at BIGINT;
CREATE INDEX outbox_undelivered ON outbox (queued_at, id) WHERE state = 'failed' AND phoned_at IS NULL AND case_id <> '';

-- The few cases that lie on a desk, so that those on none can be counted.
CREATE INDEX cases_claimed ON cases (list_office, claimed_at, closed_at, id) WHERE closed_at IS NULL AND claimed_at IS NOT NULL;
-- An officer who leaves hands over what is open.
CREATE INDEX cases_by_officer ON cases (officer_id) WHERE closed_at IS NULL AND officer_id <> '';
