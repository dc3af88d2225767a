-- The office owns a case; the named officer answers for it. `list_office` is whose list shows it: the owner's, and while the
-- machine has the case that of the office it was filed at. `list_at` is its place there: when it is due, 0 where it has no clock.
ALTER TABLE cases ADD COLUMN officer_id TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN list_office TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN list_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN closed_at BIGINT;

UPDATE cases SET list_office = CASE WHEN owner = 'system' THEN office ELSE owner END, list_at = COALESCE(due_at, 0);
UPDATE cases SET closed_at = (SELECT COALESCE(MAX(events.at), cases.submitted_at) FROM events WHERE events.subject_id = cases.id)
WHERE state IN ('issued', 'refused', 'withdrawn');

-- Everything a list filters and orders by, of open cases only: what is decided costs the lists nothing, and an open case is one
-- entry. closed_at is always NULL in it, but else SQLite would look into each case to see that.
CREATE INDEX cases_open ON cases (list_office, list_at, id, state, officer_id, reason, closed_at) WHERE closed_at IS NULL;

ALTER TABLE case_parties ADD COLUMN name_index BYTEA;
CREATE INDEX case_parties_by_name ON case_parties (name_index) WHERE name_index IS NOT NULL;
