-- What a receipt answers is a request sent again; after a month nobody does, and it goes.
CREATE INDEX idempotency_by_age ON idempotency (recorded_at);
