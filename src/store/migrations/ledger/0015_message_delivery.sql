-- A message's states stand in an order and only go up: queued, accepted, sent, unknown, failed, delivered.
UPDATE outbox SET stage = CASE state WHEN 'sent' THEN 2 WHEN 'failed' THEN 4 ELSE 5 END WHERE stage > 0;
ALTER TABLE outbox ADD COLUMN moved_at BIGINT;
ALTER TABLE outbox ADD COLUMN useless_after BIGINT;
ALTER TABLE outbox ADD COLUMN report_due_at BIGINT;
ALTER TABLE outbox ADD COLUMN second_way_at BIGINT;
ALTER TABLE outbox ADD COLUMN seen_at BIGINT;
CREATE INDEX outbox_silent ON outbox (report_due_at) WHERE report_due_at IS NOT NULL;
CREATE INDEX outbox_astray ON outbox (queued_at) WHERE stage BETWEEN 3 AND 4 AND second_way_at IS NULL;

-- Each asking of a gateway. The id and a secret, of which only the hash is here, let the carrier's reports in.
CREATE TABLE message_attempts (
    id TEXT NOT NULL PRIMARY KEY,
    message_id TEXT NOT NULL REFERENCES outbox (id),
    gateway TEXT NOT NULL,
    report_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    stage BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    moved_at BIGINT
);
CREATE INDEX message_attempts_by_message ON message_attempts (message_id);
